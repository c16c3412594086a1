package dev.syncruns.adapter.http.internal.token;

import dev.syncruns.adapter.http.internal.wire.Attempt;
import dev.syncruns.adapter.http.internal.wire.Workers;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Circumstances;
import dev.syncruns.domain.redaction.SecretVariables;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.AccessTokenProvider;
import dev.syncruns.ports.out.Timing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A command whose standard output is a token. It is started directly, not by a shell, with an empty
 * input; what it writes to its error output is dropped, because it may hold anything.
 */
public final class CommandToken implements Supplier<IssuedToken> {
  private final List<String> command;
  private final Duration timeout;
  private final Timing timing;
  private final Workers workers = new Workers();
  private final Expiry expiry = new Expiry();

  private CommandToken(List<String> command, Duration timeout, Timing timing) {
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
      List<String> command, Duration timeout, Timing timing) {
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
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
      SecretVariables.removeFrom(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      return process;
    } catch (IOException unstartable) {
      throw Unusable.source("the token command " + program() + " can't be started");
    }
  }

  private IssuedToken read(Process process) {
    try {
      String text = workers.run(new Attempt(timeout, false), () -> output(process));
      AccessToken token = Unusable.token(text, "the token command " + program());
      return new IssuedToken(token, timing.now(), timing.steady(), expiry.of(token).orElse(null));
    } catch (TimeoutException late) {
      throw Unusable.source(
          "the token command " + program() + " took longer than " + timeout.toMillis() + " ms");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CallInterrupted(Circumstances.unsent());
    } catch (ExecutionException failed) {
      throw Unusable.source(failure(failed));
    }
  }

  private String failure(ExecutionException failed) {
    return failed.getCause() instanceof Ended ended
        ? "the token command " + program() + " ended with exit code " + ended.code
        : "the output of the token command " + program() + " can't be read";
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

  private String program() {
    return command.get(0);
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
