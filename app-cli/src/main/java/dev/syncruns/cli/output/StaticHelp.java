package dev.syncruns.cli.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the command line answers without a command: usage, topics, schemas, completion scripts and
 * the version. The texts are made by the build from what picocli says, see {@code cli.completion}.
 */
public final class StaticHelp {
  private static final int MOST_COLUMNS = 80;

  private StaticHelp() {}

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

  /** A text in the jar. */
  public static final class Resource {

    private Resource() {}

    /** The text; null when there is none of this name. */
    public static @Nullable String text(String name) {
      try (InputStream in = Resource.class.getResourceAsStream(name)) {
        return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }

    /** The name that stands for a command, e.g. {@code config-get}; null for what is no command. */
    public static @Nullable String nameOf(String... words) {
      for (String word : words) {
        if (!isWord(word)) {
          return null;
        }
      }
      return words.length == 0 ? "syncruns" : String.join("-", words);
    }

    /** Without a regular expression, whose classes would take time to load. */
    private static boolean isWord(String text) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean letter = (c >= 'a' && c <= 'z') || (i > 0 && (c == '-' || (c >= '0' && c <= '9')));
        if (!letter) {
          return false;
        }
      }
      return !text.isEmpty();
    }
  }

  /** Which release of the program this is. */
  public static final class Release {

    private Release() {}

    /** The version, as the jar says. */
    public static String version() {
      String version = Release.class.getPackage().getImplementationVersion();
      return version == null ? "(not packaged)" : version;
    }

    /** What {@code --version} prints. */
    public static String[] lines() {
      return new String[] {"syncruns " + version(), "Java " + System.getProperty("java.version")};
    }
  }

  /**
   * Lays out a text of help for a width. A line that is too long continues below the column in
   * which its text begins; where that leaves little room, the text begins on a line of its own.
   * Lines of prose are filled anew. Without regular expressions, whose classes would take time to
   * load.
   */
  static final class HelpText {
    /** The fewest columns that the text beside an option gets. */
    private static final int LEAST_TEXT = 24;

    /** Where the text of an option begins that has no room beside it. */
    private static final int BELOW = 8;

    /** A line of prose with this many characters continues on the next one. */
    private static final int FULL_LINE = 60;

    private static final String USAGE = "Usage: ";

    private final int width;
    private final StringBuilder page = new StringBuilder();

    private HelpText(int width) {
      this.width = width;
    }

    /** {@code text} in lines of at most {@code width} columns, save for words that are longer. */
    static String wrap(String text, int width) {
      return new HelpText(width).all(paragraphs(text));
    }

    private static List<String> paragraphs(String text) {
      List<String> lines = new ArrayList<>();
      int last = 0;
      for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', last)) {
        String line = text.substring(last, end);
        boolean continues = last > 0 && isProse(line);
        int before = lines.size() - 1;
        int start = last < 2 ? 0 : text.lastIndexOf('\n', last - 2) + 1;
        if (continues && isProse(lines.get(before)) && last - 1 - start >= FULL_LINE) {
          lines.set(before, lines.get(before) + " " + line);
        } else {
          lines.add(line);
        }
        last = end + 1;
      }
      return lines;
    }

    private static boolean isProse(String line) {
      return !line.isEmpty()
          && line.charAt(0) != ' '
          && !line.contains("  ")
          && !line.startsWith(USAGE);
    }

    private String all(List<String> lines) {
      Set<Integer> narrow = new HashSet<>();
      for (String line : lines) {
        int column = column(line);
        if (line.length() > width && isTooFar(column, line)) {
          narrow.add(column);
        }
      }
      for (String line : lines) {
        int column = column(line);
        if (line.isEmpty()) {
          page.append('\n');
        } else if (isCommand(line)) {
          fill("", line, indent(line) + 4, " \\");
        } else if (narrow.contains(column)) {
          String head = line.substring(0, column).stripTrailing();
          if (!head.isEmpty()) {
            fill("", head, BELOW, "");
          }
          fill(" ".repeat(BELOW), line.substring(column), BELOW, "");
        } else {
          fill(line.substring(0, column), line.substring(column), hang(line, column), "");
        }
      }
      return page.toString();
    }

    /** Whether the text of a line, or a word of it, has too little room from its column on. */
    private boolean isTooFar(int column, String line) {
      int longest = LEAST_TEXT;
      int start = Math.min(column, line.length());
      for (int i = start; i < line.length(); i++) {
        char c = line.charAt(i);
        if (c == ' ' || c == ',') {
          start = i + 1;
        }
        longest = Math.max(longest, i + 1 - start);
      }
      return column > Math.max(BELOW, width - longest);
    }

    private static boolean isCommand(String line) {
      return line.startsWith("  $ ") || line.startsWith("  syncruns ");
    }

    private static int indent(String line) {
      int indent = 0;
      while (indent < line.length() && line.charAt(indent) == ' ') {
        indent++;
      }
      return indent;
    }

    /** Where the text of a line begins: after its last gap, or after its indent. */
    private static int column(String line) {
      if (line.startsWith(USAGE) || isCommand(line)) {
        return 0;
      }
      int gap = line.lastIndexOf("  ");
      return gap < indent(line) ? indent(line) : gap + 2;
    }

    private int hang(String line, int column) {
      if (!line.startsWith(USAGE)) {
        return column;
      }
      int options = line.indexOf(" [") + 1;
      return options == 0 || isTooFar(options, line) ? USAGE.length() : options;
    }

    /** Adds {@code text} after {@code start}, further lines of it below {@code hang}. */
    private void fill(String start, String text, int hang, String broken) {
      StringBuilder line = new StringBuilder(start);
      String rest = text;
      while (line.length() + rest.length() > width) {
        int room = width - line.length() - broken.length();
        int end = breakIn(rest, Math.max(1, room));
        if (end < 0) {
          break;
        }
        boolean blank = rest.charAt(end) == ' ';
        page.append(line).append(rest, 0, end).append(blank ? broken : "").append('\n');
        rest = rest.substring(blank ? end + 1 : end);
        line.setLength(0);
        line.append(" ".repeat(hang));
      }
      page.append(line).append(rest).append('\n');
    }

    /**
     * Where to break a text: the last blank that {@code room} has place for, else after the last
     * comma, else the first blank; quoted words stay whole. -1 for nowhere.
     */
    private static int breakIn(String text, int room) {
      int blank = -1;
      int comma = -1;
      char quote = 0;
      for (int i = indent(text) + 1; i < text.length(); i++) {
        char c = text.charAt(i);
        if (quote != 0) {
          quote = c == quote ? 0 : quote;
        } else if ((c == '\'' || c == '"')
            && text.charAt(i - 1) == ' '
            && text.indexOf(c, i + 1) > 0) {
          quote = c;
        } else if (c == ' ' && text.charAt(i - 1) != '$') {
          if (i > room) {
            return blank > 0 ? blank : comma > 0 ? comma : i;
          }
          blank = i;
        } else if (c == ',' && i < room) {
          comma = i + 1;
        }
      }
      return text.length() <= room
          ? -1
          : blank > 0 ? blank : comma > 0 && comma < text.length() ? comma : -1;
    }
  }
}
