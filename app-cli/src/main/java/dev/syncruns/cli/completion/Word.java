package dev.syncruns.cli.completion;

import dev.syncruns.cli.output.StaticHelp.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table of words: a command, an option or an argument.
 *
 * @param role {@code C}, {@code O} or {@code A}.
 * @param names the names of a command or an option; the first of a command is the usual one. Of an
 *     argument its label, which ends with {@code ...} when it may be repeated.
 * @param kind what value it takes: {@code none}, {@code any}, {@code file}, {@code list} for
 *     several with commas between, {@code signed} for several that may begin with + or -, {@code
 *     range} for one or two runs with {@code ..} between, or the name of a source.
 * @param values the values there are; empty when they are many or unknown.
 * @param description what it is, in a few words.
 */
record Word(String role, List<String> names, String kind, List<String> values, String description) {
  private static final String NOTHING = "none";
  private static final String BETWEEN = "..";
  private static final String ALONE = "help";

  /** Copies the lists. */
  public Word {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  /** Reads a row. */
  static Word parse(String line) {
    String[] cells = line.split("\t", -1);
    return new Word(cells[0], list(cells[1]), cells[2], list(cells[3]), cells[4]);
  }

  /** The row, without an end of line. */
  public String toLine() {
    return String.join(
        "\t", role, String.join(" ", names), kind, String.join(" ", values), description);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  boolean takesValue() {
    return !kind.equals(NOTHING);
  }

  boolean isFile() {
    return kind.equals("file");
  }

  /** Whether it may be given more than once. */
  boolean isRepeated() {
    return names.stream().anyMatch(name -> name.endsWith("..."));
  }

  /**
   * The values that may follow {@code before} in a list: what stands alone only, as {@code help},
   * and what was listed already are not among them.
   */
  List<String> valuesAfter(String before) {
    if (before.isEmpty()) {
      return values;
    }
    Set<String> listed =
        Arrays.stream(before.split(",", -1))
            .map(one -> one.startsWith("-") || one.startsWith("+") ? one.substring(1) : one)
            .collect(Collectors.toSet());
    return values.stream()
        .filter(value -> !value.equals(ALONE) && !listed.contains(value))
        .toList();
  }

  /** How much of {@code typed} stands before the value that is being typed. */
  int start(String typed) {
    return switch (kind) {
      case "list" -> typed.lastIndexOf(',') + 1;
      case "range" -> typed.contains(BETWEEN) ? typed.indexOf(BETWEEN) + BETWEEN.length() : 0;
      case "signed" -> {
        int item = typed.lastIndexOf(',') + 1;
        yield item + (typed.startsWith("-", item) || typed.startsWith("+", item) ? 1 : 0);
      }
      default -> 0;
    };
  }

  /** The words that may follow a command. */
  record WordTable(List<Word> words) {

    /** Copies the list. */
    WordTable {
      words = List.copyOf(words);
    }

    /** The table of a command, e.g. {@code config get}; null when there is no such command. */
    static @Nullable WordTable of(List<String> path) {
      String name = Resource.nameOf(path.toArray(new String[0]));
      String text = name == null ? null : Resource.text("words/" + name + ".tsv");
      return text == null ? null : new WordTable(text.lines().map(Word::parse).toList());
    }

    List<Word> commands() {
      return all("C");
    }

    List<Word> options() {
      return all("O");
    }

    /**
     * The argument at a place; the last one again if it may be repeated; null when none is left.
     */
    @Nullable Word argument(int place) {
      List<Word> arguments = all("A");
      if (place < arguments.size()) {
        return arguments.get(place);
      }
      Word last = arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
      return last != null && last.isRepeated() ? last : null;
    }

    @Nullable Word option(String name) {
      return options().stream().filter(one -> one.names().contains(name)).findFirst().orElse(null);
    }

    private List<Word> all(String role) {
      return words.stream().filter(word -> word.role().equals(role)).toList();
    }
  }
}
