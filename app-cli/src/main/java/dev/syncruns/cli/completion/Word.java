package dev.syncruns.cli.completion;

import dev.syncruns.cli.output.StaticHelp.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row of a word table: a command, an option or an argument.
 *
 * @param role {@code C}, {@code O} or {@code A}.
 * @param names the names of a command or an option, the canonical one of a command first; of an
 *     argument its label, with a trailing {@code ...} if repeatable.
 * @param kind the kind of value: {@code none}, {@code any}, {@code file}, {@code list} for
 *     comma-separated values, {@code signed} for those that may begin with + or -, {@code range}
 *     for one or two runs separated by {@code ..}, or the name of a source.
 * @param values the values; empty if they are many or unknown.
 * @param description a short description.
 */
record Word(String role, List<String> names, String kind, List<String> values, String description) {
  private static final String NOTHING = "none";
  private static final String BETWEEN = "..";
  private static final String ALONE = "help";

  public Word {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  /** Parses a row. */
  static Word parse(String line) {
    String[] cells = line.split("\t", -1);
    return new Word(cells[0], list(cells[1]), cells[2], list(cells[3]), cells[4]);
  }

  /** Returns the row without a line ending. */
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

  /** Returns whether it may be repeated. */
  boolean isRepeated() {
    return names.stream().anyMatch(name -> name.endsWith("..."));
  }

  /**
   * Returns the values that may follow {@code before} in a list, without those that only stand
   * alone, such as {@code help}, and those already listed.
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

  /** Returns the start of the current value in {@code typed}. */
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

    WordTable {
      words = List.copyOf(words);
    }

    /** Returns the table of a command, such as {@code config get}; null if there is none. */
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
     * Returns the argument at a position, repeating the last one if it is repeatable; null if there
     * is none.
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
