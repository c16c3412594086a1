package dev.syncruns.cli;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Setting.PropertyNames;
import dev.syncruns.cli.config.Settings.SettingsInput;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.session.Session.Invocation;
import dev.syncruns.ports.SecretRedactor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * What a process finds itself in.
 *
 * @param environment its environment.
 * @param directory its working directory.
 * @param in standard input.
 * @param out standard output.
 * @param err standard error.
 * @param secrets knows those of the environment, and learns those that are sent.
 */
record ProcessEnvironment(
    Map<String, String> environment,
    Path directory,
    StandardInput in,
    Terminal out,
    Terminal err,
    SecretRedactor secrets) {
  private static final List<Setting> SECRET = List.of(Setting.TOKEN, Setting.CLIENT_SECRET);

  ProcessEnvironment(
      Map<String, String> environment,
      Path directory,
      StandardInput in,
      Terminal out,
      Terminal err) {
    this(environment, directory, in, out, err, new SecretRedactor());
    for (Setting setting : SECRET) {
      secrets.add(environment.getOrDefault(PropertyNames.variableOf(setting.property()), ""));
    }
  }

  /**
   * What the settings of an invocation are read from; a demo reads no files, and nothing about a
   * service.
   */
  SettingsInput settingsInput(Invocation invocation) {
    Map<String, String> texts = new HashMap<>();
    Map<String, String> options = new HashMap<>();
    invocation
        .flags()
        .forEach(
            (property, flag) -> {
              texts.put(property, flag.text());
              options.put(property, flag.option());
            });
    SettingsInput input = new SettingsInput(texts, options, environment, directory);
    return invocation.scenario() == null ? input : input.ofDemo();
  }

  /** The process's standard input, from which a token may come. */
  static final class StandardInput {
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
     * @throws CliException when somebody would have to type them and must not be waited for
     */
    byte[] read(int most) throws IOException {
      if (!typing && terminal.getAsBoolean()) {
        throw CliException.usage(
                "somebody would have to type the token, which --no-input rules out")
            .suggest("--token-file FILE, or a file or pipe for --token-file -");
      }
      return stream.readNBytes(most);
    }
  }
}
