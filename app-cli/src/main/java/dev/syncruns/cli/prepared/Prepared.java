package dev.syncruns.cli.prepared;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the command line answers without a command: usage, topics, schemas, completion scripts and
 * the version. The texts are made by the build from what picocli says, see {@code cli.manual}.
 */
public final class Prepared {
  private static final int MOST_COLUMNS = 80;

  private Prepared() {}

  /** The answer to {@code arguments}, in lines of 80 columns. */
  public static Optional<String> answer(String... arguments) {
    return answer(() -> MOST_COLUMNS, arguments);
  }

  /**
   * The answer to {@code arguments}; empty when it takes a command to give it.
   *
   * @param columns how many columns a reader has; asked for texts that can be narrower only, and
   *     taken for 80 when there are more
   * @param arguments the words after the command's name
   */
  public static Optional<String> answer(IntSupplier columns, String... arguments) {
    return Optional.ofNullable(find(columns, arguments));
  }

  private static @Nullable String find(IntSupplier columns, String... arguments) {
    if (arguments.length == 0) {
      return null;
    }
    String last = arguments[arguments.length - 1];
    if (last.equals("--help") || last.equals("-h")) {
      return page(columns, "usage/", Arrays.copyOf(arguments, arguments.length - 1));
    }
    if (arguments.length == 1 && (last.equals("--version") || last.equals("-V"))) {
      return String.join("\n", Release.lines()) + "\n";
    }
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    return switch (arguments[0]) {
      case "help" -> help(columns, rest);
      case "completion" -> rest.length == 1 ? text("completion/", rest) : null;
      default -> null;
    };
  }

  private static @Nullable String help(IntSupplier columns, String... words) {
    if (words.length == 2 && words[0].equals("schema")) {
      return text("topic/", words);
    }
    String topic = words.length == 0 ? null : page(columns, "topic/", words);
    return topic == null ? page(columns, "usage/", words) : topic;
  }

  private static @Nullable String page(IntSupplier columns, String folder, String... words) {
    String text = text(folder, words);
    return text == null ? null : HelpText.wrap(text, Math.min(MOST_COLUMNS, columns.getAsInt()));
  }

  private static @Nullable String text(String folder, String... words) {
    String name = Resource.nameOf(words);
    return name == null ? null : Resource.text(folder + name + ".txt");
  }
}
