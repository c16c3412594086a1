package dev.syncruns.cli.prepared;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** The argument at a place; the last one again if it may be repeated; null when none is left. */
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
