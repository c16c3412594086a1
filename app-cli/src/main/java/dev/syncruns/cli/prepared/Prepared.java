package dev.syncruns.cli.prepared;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line answers without a command: usage, topics, schemas, completion scripts and
 * the version. The texts are made by the build from what picocli says, see {@code cli.manual}.
 */
public final class Prepared {

  private Prepared() {}

  /** The answer to {@code arguments}; empty when it takes a command to give it. */
  public static Optional<String> answer(String... arguments) {
    return Optional.ofNullable(find(arguments));
  }

  private static @Nullable String find(String... arguments) {
    if (arguments.length == 0) {
      return null;
    }
    String last = arguments[arguments.length - 1];
    if (last.equals("--help") || last.equals("-h")) {
      return text("usage/", Arrays.copyOf(arguments, arguments.length - 1));
    }
    if (arguments.length == 1 && (last.equals("--version") || last.equals("-V"))) {
      return String.join("\n", Release.lines()) + "\n";
    }
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    return switch (arguments[0]) {
      case "help" -> help(rest);
      case "completion" -> rest.length == 1 ? text("completion/", rest) : null;
      default -> null;
    };
  }

  private static @Nullable String help(String... words) {
    String topic = words.length == 0 ? null : text("topic/", words);
    return topic == null ? text("usage/", words) : topic;
  }

  private static @Nullable String text(String folder, String... words) {
    String name = Resource.nameOf(words);
    return name == null ? null : Resource.text(folder + name + ".txt");
  }
}
