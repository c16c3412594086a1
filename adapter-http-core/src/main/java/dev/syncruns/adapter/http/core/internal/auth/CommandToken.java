package dev.syncruns.adapter.http.core.internal.auth;

import dev.syncruns.adapter.http.core.internal.auth.IssuedToken.Expiry;
import dev.syncruns.adapter.http.core.internal.auth.SecretFile.Lines;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.Excerpts;
import dev.syncruns.adapter.http.core.internal.transport.IoExecutor;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.redaction.SecretVariables;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A command whose standard output is a token. It is started directly, not by a shell, with empty
 * input. The end of its standard error becomes the excerpt of a problem, without possible secrets.
 */
public final class CommandToken implements Supplier<IssuedToken> {
  private static final int NOT_EXECUTABLE = 126;
  private static final int NOT_FOUND = 127;
  private static final int SIGNALED = 128;
  private static final int LAST_SIGNAL = 64;
  private static final Map<Integer, String> SIGNALS =
      Map.of(
          1, "HUP", 2, "INT", 3, "QUIT", 6, "ABRT", 9, "KILL", 11, "SEGV", 13, "PIPE", 15, "TERM");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*=");
  private static final long COMPLAINT_MILLIS = 1_000;

  private final List<String> command;
  private final Duration timeout;
  private final TimeSource timing;
  private final IoExecutor workers = new IoExecutor();
  private final Expiry expiry = new Expiry();

  private CommandToken(List<String> command, Duration timeout, TimeSource timing) {
    this.command = List.copyOf(command);
    this.timeout = timeout;
    this.timing = timing;
  }

  /**
   * Returns a provider of a command's output, which runs again before the token expires or after it
   * was rejected.
   *
   * @param command the program and its arguments
   * @param timeout maximum duration
   */
  public static AccessTokenProvider provider(
      List<String> command, Duration timeout, TimeSource timing) {
    return new RefreshingAccessTokenProvider(new CommandToken(command, timeout, timing), timing);
  }

  @Override
  public IssuedToken get() {
    Process process = start();
    try {
      return read(process);
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private Process start() {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      SecretVariables.removeFrom(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException unstartable) {
      throw TokenErrors.source(the() + " can't be started");
    }
  }

  private IssuedToken read(Process process) {
    Future<String> complaint = workers.start(() -> Complaint.endOf(process.getErrorStream()));
    try {
      String text = workers.run(new RequestContext(timeout, false), () -> output(process));
      AccessToken token = TokenErrors.token(text, the(), () -> saying(complaint));
      return new IssuedToken(token, timing.now(), timing.steady(), expiry.of(token).orElse(null));
    } catch (TimeoutException late) {
      process.destroyForcibly();
      throw TokenErrors.source(
          the() + " took longer than " + timeout.toMillis() + " ms", saying(complaint));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(ProblemContext.notSent());
    } catch (ExecutionException failed) {
      throw TokenErrors.source(failure(failed), saying(complaint));
    }
  }

  /** The context with the standard error of the command. */
  private static ProblemContext saying(Future<String> complaint) {
    ProblemContext silent = ProblemContext.notSent();
    try {
      String said = complaint.get(COMPLAINT_MILLIS, TimeUnit.MILLISECONDS);
      return silent.withExcerpt(Complaint.excerptOf(said));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return silent;
    } catch (ExecutionException | TimeoutException unheard) {
      return silent;
    }
  }

  private String failure(ExecutionException failed) {
    return failed.getCause() instanceof Ended ended
        ? the() + " ended with exit code " + ended.code + meaning(ended.code)
        : "the output of " + the() + " can't be read";
  }

  /** A shell's meaning of an exit code, as the end of a sentence. */
  private static String meaning(int code) {
    if (code == NOT_EXECUTABLE) {
      return " (it was found, but can't be executed)";
    }
    if (code == NOT_FOUND) {
      return " (it was not found)";
    }
    int signal = code - SIGNALED;
    return signal < 1 || signal > LAST_SIGNAL
        ? ""
        : " (it was ended by signal "
            + signal
            + (SIGNALS.containsKey(signal) ? ", " + SIGNALS.get(signal) : "")
            + ")";
  }

  private static String output(Process process) throws IOException, InterruptedException, Ended {
    // One more byte than the longest token with its line ending, so that a longer text is
    // rejected.
    byte[] bytes = process.getInputStream().readNBytes(AccessToken.MAX_LENGTH + 6);
    if (bytes.length <= AccessToken.MAX_LENGTH + 5) {
      int code = process.waitFor();
      if (code != 0) {
        throw new Ended(code);
      }
    }
    return Lines.withoutEnd(new String(bytes, StandardCharsets.UTF_8));
  }

  private String the() {
    return "the token command " + program();
  }

  /**
   * The name of the program: of a shell command line its first word, without preceding variables,
   * which may be secrets.
   */
  private String program() {
    boolean isLine = command.size() == 3 && Set.of("-c", "/c").contains(command.get(1));
    if (!isLine) {
      return command.get(0);
    }
    return Arrays.stream(command.get(2).strip().split("\\s+"))
        .filter(word -> !ASSIGNMENT.matcher(word).lookingAt())
        .findFirst()
        .orElse(command.get(0));
  }

  @Override
  public String toString() {
    return "CommandToken(" + program() + ")";
  }

  /** A command that ended with an exit code other than 0. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    Ended(int code) {
      super("exit code " + code);
      this.code = code;
    }
  }

  /**
   * The quotable part of a token command's standard error: its end, on one line, without known or
   * possible secrets. Still untrusted.
   */
  static final class Complaint {
    private static final String HIDDEN = "[hidden]";
    private static final int KEPT_BYTES = 4096;

    /** Names of secrets followed by a value; a colon after "token" often begins a sentence. */
    private static final Pattern NAMED =
        Pattern.compile(
            "((?:secret|password|passwd|pwd)[\"']?\\s*[=:]\\s*[\"']?"
                + "|(?:token|api[-_]?key)(?:=|[\"']\\s*[=:]|\\s*:(?=\\s*\\S*\\d))\\s*[\"']?"
                + "|(?:bearer|basic)\\s+)([^\\s\"'&;,]+)",
            Pattern.CASE_INSENSITIVE);

    /** Sequences long enough for a secret; those with digits may be one. */
    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9._~+/=%-]{20,}");

    private Complaint() {}

    /** The end of a stream, which is read completely so that its writer does not block. */
    static String endOf(InputStream in) throws IOException {
      byte[] kept = new byte[0];
      byte[] buffer = new byte[KEPT_BYTES];
      int read = in.read(buffer);
      while (read >= 0) {
        byte[] all = Arrays.copyOf(kept, kept.length + read);
        System.arraycopy(buffer, 0, all, kept.length, read);
        kept = Arrays.copyOfRange(all, Math.max(0, all.length - KEPT_BYTES), all.length);
        read = in.read(buffer);
      }
      return new String(kept, StandardCharsets.UTF_8);
    }

    /** The quotable part of {@code said}; null if there is none. */
    static @Nullable String excerptOf(String said) {
      String line = Excerpts.lineOf(said);
      String named = NAMED.matcher(line).replaceAll("$1" + HIDDEN);
      String safe = LONG.matcher(named).replaceAll(Complaint::hiddenWhereItMayBeSecret);
      int from = Math.max(0, safe.length() - ProblemContext.MAX_EXCERPT);
      String end = from == 0 ? safe : "…" + safe.substring(from + 1);
      return end.isEmpty() ? null : end;
    }

    private static String hiddenWhereItMayBeSecret(MatchResult run) {
      boolean hasDigits = run.group().chars().anyMatch(Character::isDigit);
      return hasDigits || run.group().length() >= 64
          ? HIDDEN
          : Matcher.quoteReplacement(run.group());
    }
  }
}
