package dev.syncruns.cli.completion;

import dev.syncruns.cli.completion.Word.WordTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Completes command lines from tables that the build generates from picocli's model. */
public final class Completer {
  /** The candidate for file names. */
  public static final String FILES = ":files";

  private final Function<String, List<Candidate>> sources;
  private final List<Candidate> found = new ArrayList<>();

  /**
   * Creates a completer.
   *
   * @param sources the candidates of a dynamic kind, such as {@code connection}; not used where the
   *     typed text begins a static word
   */
  public Completer(Function<String, List<Candidate>> sources) {
    this.sources = sources;
  }

  /**
   * Returns the candidates for the last of {@code words}.
   *
   * @param words the words after the program name up to the cursor; the last one may be empty
   */
  public List<Candidate> complete(List<String> words) {
    found.clear();
    String current = words.isEmpty() ? "" : words.get(words.size() - 1);
    Position position = Position.after(words.subList(0, Math.max(0, words.size() - 1)));
    Word pending = position.pending();
    if (pending != null) {
      values(pending, "", current);
    } else if (!position.isPlain() && current.startsWith("-")) {
      options(position.table(), current);
    } else {
      arguments(position, current);
    }
    return List.copyOf(found);
  }

  private void options(WordTable table, String current) {
    int equals = current.indexOf('=');
    if (equals > 0) {
      Word option = table.option(current.substring(0, equals));
      if (option != null && option.takesValue()) {
        values(option, current.substring(0, equals + 1), current.substring(equals + 1));
      }
      return;
    }
    for (Word option : table.options()) {
      for (String name : option.names()) {
        boolean wanted = name.startsWith("--") || current.length() == 1;
        add(wanted ? name : null, current, option.description());
      }
    }
  }

  private void arguments(Position position, String current) {
    for (Word command : position.table().commands()) {
      add(command.names().get(0), current, command.description());
    }
    Word argument = position.argument();
    if (argument != null) {
      values(argument, "", current);
    }
  }

  private void values(Word word, String before, String current) {
    if (word.isFile()) {
      found.add(new Candidate(FILES, ""));
      return;
    }
    int start = word.start(current);
    String kept = before + current.substring(0, start);
    String typed = current.substring(start);
    for (String value : word.valuesAfter(current.substring(0, start))) {
      add(kept + value, kept + typed, "");
    }
    if (typed.isEmpty() || found.isEmpty()) {
      for (Candidate one : sources.apply(word.kind())) {
        add(kept + one.value(), kept + typed, one.description());
      }
    }
  }

  private void add(@Nullable String value, String current, String description) {
    if (value != null && value.startsWith(current) && Candidate.isPlain(value)) {
      found.add(new Candidate(value, description));
    }
  }

  /** The state of a command line: its command, and whether an option awaits its value. */
  static final class Position {
    private final List<String> path = new ArrayList<>();
    private WordTable table = new WordTable(List.of());
    private @Nullable Word pending;
    private boolean plain;
    private int given;

    private Position() {}

    /** Returns the position after {@code words}. */
    static Position after(List<String> words) {
      Position position = new Position();
      position.enter(List.of());
      words.forEach(position::read);
      return position;
    }

    private void enter(List<String> command) {
      WordTable found = WordTable.of(command);
      if (found != null) {
        table = found;
        path.clear();
        path.addAll(command);
        given = 0;
      }
    }

    private void read(String word) {
      if (pending != null) {
        pending = null;
      } else if (word.equals("--")) {
        plain = true;
      } else if (!plain && word.startsWith("-")) {
        Word option = table.option(word);
        pending = option != null && option.takesValue() ? option : null;
      } else {
        given++;
        if (!table.commands().isEmpty()) {
          List<String> deeper = new ArrayList<>(path);
          deeper.add(word);
          enter(deeper);
        }
      }
    }

    /** The words that may follow. */
    WordTable table() {
      return table;
    }

    /** The next argument; null if the command accepts none here. */
    @Nullable Word argument() {
      return table.argument(given);
    }

    /** The option that awaits its value; null for none. */
    @Nullable Word pending() {
      return pending;
    }

    /** Returns whether options have ended. */
    boolean isPlain() {
      return plain;
    }
  }

  /**
   * A candidate for the next word.
   *
   * @param value the word.
   * @param description a short description; may be empty.
   */
  public record Candidate(String value, String description) {
    private static final String MARKS = "-._~,:=+@%/";

    /** Returns a candidate without a description. */
    public static Candidate of(String value) {
      return new Candidate(value, "");
    }

    /** Returns the line for completion scripts, with terminal controls removed. */
    public String line() {
      StringBuilder line = new StringBuilder(value).append('\t');
      description.codePoints().map(c -> isShown(c) ? c : ' ').forEach(line::appendCodePoint);
      return line.toString();
    }

    /**
     * Returns whether all shells accept {@code word} unquoted; some words come from the service.
     */
    static boolean isPlain(String word) {
      return word.chars().allMatch(c -> isLetterOrDigit(c) || MARKS.indexOf(c) >= 0);
    }

    private static boolean isLetterOrDigit(int c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isShown(int c) {
      return switch (Character.getType(c)) {
        case Character.CONTROL,
            Character.FORMAT,
            Character.SURROGATE,
            Character.PRIVATE_USE,
            Character.UNASSIGNED,
            Character.LINE_SEPARATOR,
            Character.PARAGRAPH_SEPARATOR ->
            false;
        default -> true;
      };
    }
  }
}
