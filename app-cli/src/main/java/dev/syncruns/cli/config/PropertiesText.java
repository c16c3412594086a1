package dev.syncruns.cli.config;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The text of a properties file. Changes keep the order, comments and spelling of everything else.
 * Immutable.
 */
final class PropertiesText {
  private final List<Block> blocks;

  private PropertiesText(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /**
   * Parses a text; ignores a byte order mark.
   *
   * @throws IllegalArgumentException when an escape is broken; the message names the line
   */
  static PropertiesText of(String text) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int first = 1;
    int line = 1;
    String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
    for (String raw : unmarked.split("(?<=\n)|(?<=\r)(?!\n)", -1)) {
      boolean comment = open.isEmpty() && isComment(raw);
      open.append(raw);
      line++;
      if (comment || endOf(raw) == raw.length() || !isContinued(raw)) {
        blocks.add(Block.of(open.toString(), first));
        open.setLength(0);
        first = line;
      }
    }
    if (!open.isEmpty()) {
      blocks.add(Block.of(open.toString(), first));
    }
    return new PropertiesText(blocks);
  }

  private static boolean isComment(String line) {
    String start = line.stripLeading();
    return start.startsWith("#") || start.startsWith("!");
  }

  /** Returns the length of a line without its line break. */
  private static int endOf(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** Whether a line ends with a backslash that is not itself escaped. */
  private static boolean isContinued(String line) {
    int end = endOf(line);
    int slashes = 0;
    while (slashes < end && line.charAt(end - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /** Returns the text such that a line can be added: a backslash at its very end has no meaning. */
  private String closed() {
    String text = text();
    if (text.isEmpty()) {
      return text;
    }
    String last = blocks.get(blocks.size() - 1).raw;
    if (!last.isEmpty() && !isComment(last) && isContinued(last)) {
      return text.substring(0, endOf(text) - 1) + "\n";
    }
    return text.endsWith("\n") || text.endsWith("\r") ? text : text + "\n";
  }

  String text() {
    return blocks.stream().map(Block::raw).collect(Collectors.joining());
  }

  /** Returns the names in the order of the file, each with the lines that give it. */
  Map<String, List<Integer>> lines() {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.name != null) {
        lines.computeIfAbsent(block.name, name -> new ArrayList<>()).add(block.line);
      }
    }
    return lines;
  }

  /** Returns the last value of every name. */
  Map<String, Given> given() {
    Map<String, Given> given = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.name != null) {
        given.put(block.name, new Given(block.value, block.line));
      }
    }
    return given;
  }

  /** A value and the line of its name. */
  record Given(String value, int line) {}

  /** Returns the last value of a name. */
  Optional<String> value(String name) {
    return Optional.ofNullable(given().get(name)).map(Given::value);
  }

  /** Returns a copy with another value of a name: in its last place, or at the end. */
  PropertiesText with(String name, String value) {
    List<Block> changed = new ArrayList<>(blocks);
    Block block = Block.of(escaped(name, true) + "=" + escaped(value, false) + "\n", 0);
    for (int i = changed.size() - 1; i >= 0; i--) {
      if (name.equals(changed.get(i).name)) {
        changed.set(i, block);
        return of(new PropertiesText(changed).text());
      }
    }
    return of(closed() + block.raw);
  }

  /** Returns a copy without some names. */
  PropertiesText without(Predicate<String> names) {
    return of(
        blocks.stream()
            .filter(block -> block.name == null || !names.test(block.name))
            .map(Block::raw)
            .collect(Collectors.joining()));
  }

  private static String escaped(String text, boolean name) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = c == ' ' && (name || i == 0);
      if (blank || c == '\\' || (name && ":=#!".indexOf(c) >= 0)) {
        escaped.append('\\').append(c);
      } else if (c < ' ') {
        escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /**
   * A property with all its lines, or a line without one.
   *
   * @param line the number of its first line.
   * @param name the name; null for a comment or an empty line.
   */
  private record Block(String raw, int line, @Nullable String name, String value) {

    static Block of(String raw, int line) {
      Properties one = new Properties();
      try {
        one.load(new StringReader(raw));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      } catch (IllegalArgumentException broken) {
        // The original message could repeat the line.
        throw new IllegalArgumentException("line " + line + " has a broken \\u escape");
      }
      return one.stringPropertyNames().stream()
          .findFirst()
          .map(name -> new Block(raw, line, name, one.getProperty(name)))
          .orElseGet(() -> new Block(raw, line, null, ""));
    }
  }
}
