package dev.syncruns.cli.prepared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a command line has come to: which command, and whether an option waits for its value. */
final class Position {
  private final List<String> path = new ArrayList<>();
  private WordTable table = new WordTable(List.of());
  private @Nullable Word pending;
  private boolean plain;
  private int given;

  private Position() {}

  /** Where {@code words} lead. */
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

  /** The argument that comes next; null when the command takes none here. */
  @Nullable Word argument() {
    return table.argument(given);
  }

  /** The option whose value comes next; null when none's does. */
  @Nullable Word pending() {
    return pending;
  }

  /** Whether options have come to their end. */
  boolean isPlain() {
    return plain;
  }
}
