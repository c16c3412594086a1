package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.adapter.http.internal.wire.Attempt;
import dev.syncruns.adapter.http.internal.wire.Workers;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.redaction.SecretVariables;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import java.io.IOException;
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
import java.util.regex.Pattern;

/**
 * A command whose standard output is a token. It is started directly, not by a shell, with an empty
 * input. Of what it writes to its standard error, the end is kept as the excerpt of a problem,
 * without what may be a secret.
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
  private final Workers workers = new Workers();
  private final Expiry expiry = new Expiry();

  private CommandToken(List<String> command, Duration timeout, TimeSource timing) {
    this.command = List.copyOf(command);
    this.timeout = timeout;
    this.timing = timing;
  }

  /**
   * A provider of what a command prints, run again when the token is about to expire or was
   * refused.
   *
   * @param command the program and its arguments
   * @param timeout the longest it may take
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
      throw Unusable.source(the() + " can't be started");
    }
  }

  private IssuedToken read(Process process) {
    Future<String> complaint = workers.start(() -> Complaint.endOf(process.getErrorStream()));
    try {
      String text = workers.run(new Attempt(timeout, false), () -> output(process));
      AccessToken token = Unusable.token(text, the(), () -> saying(complaint));
      return new IssuedToken(token, timing.now(), timing.steady(), expiry.of(token).orElse(null));
    } catch (TimeoutException late) {
      process.destroyForcibly();
      throw Unusable.source(
          the() + " took longer than " + timeout.toMillis() + " ms", saying(complaint));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(ProblemContext.unsent());
    } catch (ExecutionException failed) {
      throw Unusable.source(failure(failed), saying(complaint));
    }
  }

  /** What the command wrote to its standard error. */
  private static ProblemContext saying(Future<String> complaint) {
    ProblemContext silent = ProblemContext.unsent();
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

  /** What a shell means by an exit code, as the end of a sentence. */
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
    // One more than the longest token with its line end, so that a longer text is refused.
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
   * The program that somebody named: of a shell's command line its first word, without the
   * variables set before it, which may be secrets.
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

  /** A command that ended with another exit code than 0. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    private final int code;

    Ended(int code) {
      super("exit code " + code);
      this.code = code;
    }
  }
}
