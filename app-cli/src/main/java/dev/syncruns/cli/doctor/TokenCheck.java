package dev.syncruns.cli.doctor;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.doctor.Doctor.CheckResult;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.error.ProblemMessages;
import dev.syncruns.cli.error.ProblemMessages.RequestSummary;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.session.Session.Access;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.AccessToken;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.parsson.JsonProviderImpl;

/** Checks the access token: its source, its expiry, and the permissions of its file. */
final class TokenCheck {
  private static final String NAME = "token";
  private static final String WROTE = "it wrote";
  private static final String PERMISSIONS = "token perms";
  private static final Duration SOON = Duration.ofMinutes(15);

  private final Session session;

  TokenCheck(Session session) {
    this.session = session;
  }

  List<CheckResult> findings() {
    Access access;
    try {
      access = session.access();
    } catch (CliException none) {
      return List.of(
          none.exit() == ExitCode.AUTH
              ? CheckResult.failure(NAME, none)
              : CheckResult.skipped(NAME, "the settings can't be used"));
    }
    List<CheckResult> findings = new ArrayList<>();
    findings.add(token(access));
    access.file().ifPresent(file -> findings.add(permissions(file)));
    return findings;
  }

  private CheckResult token(Access access) {
    AccessToken token;
    try {
      token = access.tokens().token();
    } catch (Problem unavailable) {
      CliException failure = ProblemMessages.of(unavailable, RequestSummary.nothing());
      return CheckResult.failure(
              NAME, unavailable.excerpt().map(said -> failure.row(WROTE, said)).orElse(failure))
          .orFix("correct " + access.tokenOrigin());
    }
    Optional<Instant> end = TokenExpiry.of(token);
    String origin = "from " + access.tokenOrigin();
    if (end.isEmpty()) {
      return inTheOpen(access)
          .orElseGet(() -> CheckResult.ok(NAME, origin + ", its expiry can't be told"));
    }
    Duration left = Duration.between(session.timing().now(), end.get());
    if (left.isNegative() || left.isZero()) {
      CliException expired =
          CliException.of(ExitCode.AUTH, origin + ", expired at " + end.get())
              .suggest("get a new one; --token-command gets one whenever it is needed");
      return CheckResult.failure(NAME, expired);
    }
    String text = origin + ", expires in " + left.toMinutes() + " min";
    return left.compareTo(SOON) < 0
        ? CheckResult.warning(NAME, text, "use --token-command, or keep the file fresh")
        : inTheOpen(access).orElseGet(() -> CheckResult.ok(NAME, text));
  }

  private Optional<CheckResult> inTheOpen(Access access) {
    boolean variable = access.tokenOrigin().endsWith(Setting.TOKEN.variable());
    boolean pipeline = !session.environment().getOrDefault("CI", "").isEmpty();
    return variable && !pipeline
        ? Optional.of(
            CheckResult.warning(
                NAME,
                "from " + Setting.TOKEN.variable() + ", which every process you start can read",
                "use --token-file or --token-command outside of pipelines"))
        : Optional.empty();
  }

  private static CheckResult permissions(Path file) {
    try {
      Set<PosixFilePermission> modes = Files.getPosixFilePermissions(file);
      String shown = PosixFilePermissions.toString(modes);
      boolean open = modes.stream().anyMatch(mode -> !mode.name().startsWith("OWNER_"));
      return open
          ? CheckResult.failure(
              PERMISSIONS,
              CliException.of(ExitCode.AUTH, file + " can be used by others: " + shown)
                  .suggest("chmod 600 " + file))
          : CheckResult.ok(PERMISSIONS, shown);
    } catch (UnsupportedOperationException foreign) {
      return CheckResult.skipped(PERMISSIONS, "this file system has no such permissions");
    } catch (IOException unreadable) {
      return CheckResult.failure(
          PERMISSIONS,
          CliException.of(ExitCode.AUTH, file + " can't be read")
              .suggest("check that it exists and that you may read it"));
    }
  }

  /** Reads the expiry of a JSON Web Token, without verifying its signature. */
  static final class TokenExpiry {
    private static final int MOST_DIGITS = 18;

    private TokenExpiry() {}

    static Optional<Instant> of(AccessToken token) {
      String[] parts = token.value().split("\\.", -1);
      if (parts.length != 3) {
        return Optional.empty();
      }
      try {
        byte[] claims = Base64.getUrlDecoder().decode(parts[1]);
        try (JsonReader reader =
            new JsonProviderImpl().createReader(new ByteArrayInputStream(claims))) {
          JsonValue end = reader.readObject().get("exp");
          return end instanceof JsonNumber number
              ? Optional.of(Instant.ofEpochSecond(seconds(number)))
              : Optional.empty();
        }
      } catch (IllegalArgumentException
          | ArithmeticException
          | JsonException
          | DateTimeException notReadable) {
        return Optional.empty();
      }
    }

    /** Whole seconds; extreme exponents are handled in constant time. */
    private static long seconds(JsonNumber number) {
      BigDecimal seconds = number.bigDecimalValue();
      boolean small = (long) seconds.precision() - seconds.scale() <= MOST_DIGITS;
      if (!small) {
        throw new ArithmeticException("the token expires beyond all times");
      }
      return seconds.longValue();
    }
  }
}
