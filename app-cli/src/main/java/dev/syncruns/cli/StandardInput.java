package dev.syncruns.cli;

import dev.syncruns.cli.failure.CliFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;

/** The process's standard input, from which a token may come. */
final class StandardInput {
  private final InputStream stream;
  private final BooleanSupplier terminal;
  private final boolean typing;

  /**
   * An input that waits for whatever comes.
   *
   * @param stream the input
   * @param terminal finds out whether somebody would have to type it
   */
  StandardInput(InputStream stream, BooleanSupplier terminal) {
    this(stream, terminal, true);
  }

  private StandardInput(InputStream stream, BooleanSupplier terminal, boolean typing) {
    this.stream = stream;
    this.terminal = terminal;
    this.typing = typing;
  }

  /** The same input; without {@code typing} nobody is waited for to type something. */
  StandardInput waiting(boolean typing) {
    return new StandardInput(stream, terminal, typing);
  }

  /**
   * At most {@code most} bytes, once they are all there or the input has ended.
   *
   * @throws CliFailure when somebody would have to type them and must not be waited for
   */
  byte[] read(int most) throws IOException {
    if (!typing && terminal.getAsBoolean()) {
      throw CliFailure.usage("somebody would have to type the token, which --no-input rules out")
          .suggest("--token-file FILE, or a file or pipe for --token-file -");
    }
    return stream.readNBytes(most);
  }
}
