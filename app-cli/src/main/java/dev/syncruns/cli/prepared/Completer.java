package dev.syncruns.cli.prepared;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says how a command line can go on, from tables that the build made of picocli's model. */
public final class Completer {
  /** The candidate that stands for the names of files. */
  public static final String FILES = ":files";

  private final Function<String, List<Candidate>> sources;
  private final List<Candidate> found = new ArrayList<>();

  /**
   * A completer.
   *
   * @param sources the candidates of a kind that only this machine or the service knows, e.g.
   *     {@code connection}; not asked where what was typed begins a word that is known without it
   */
  public Completer(Function<String, List<Candidate>> sources) {
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
}
