package dev.syncruns.cli.prepared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says how a command line can go on, from tables that the build made of picocli's model. */
public final class Completer {
  /** The candidate that stands for the names of files. */
  public static final String FILES = ":files";

  private final Function<String, List<String>> sources;
  private final List<Candidate> found = new ArrayList<>();

  /**
   * A completer.
   *
   * @param sources the candidates of a kind that only this machine knows, e.g. {@code connection}
   */
  public Completer(Function<String, List<String>> sources) {
    this.sources = sources;
  }

  /**
   * How the last of {@code words} can go on.
   *
   * @param words the words after the name of the program up to the cursor; the last one may be
   *     empty
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
      arguments(position.table(), current);
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

  private void arguments(WordTable table, String current) {
    for (Word command : table.commands()) {
      add(command.names().get(0), current, command.description());
    }
    for (Word argument : table.arguments()) {
      values(argument, "", current);
    }
  }

  private void values(Word word, String before, String current) {
    if (word.isFile()) {
      found.add(new Candidate(FILES, ""));
      return;
    }
    int comma = word.isList() ? current.lastIndexOf(',') + 1 : 0;
    String kept = before + current.substring(0, comma);
    List<String> values = word.values().isEmpty() ? sources.apply(word.kind()) : word.values();
    for (String value : values) {
      add(kept + value, before + current, "");
    }
  }

  private void add(@Nullable String value, String current, String description) {
    if (value != null && value.startsWith(current)) {
      found.add(new Candidate(value, description));
    }
  }
}
