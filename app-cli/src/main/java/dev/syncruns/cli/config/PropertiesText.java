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
import org.jspecify.annotations.Nullable;

/**
 * The text of a properties file as its author wrote it: what is not changed keeps its order, its
 * comments and its spelling. Immutable.
 */
final class PropertiesText {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<Block> blocks;

  private PropertiesText(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when an escape in it is broken; says in which line
   */
  public static PropertiesText of(String text) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int first = 1;
    int line = 1;
    for (String raw : withoutMark(text).split("(?<=\n)|(?<=\r)(?!\n)", -1)) {
      boolean comment = open.isEmpty() && isComment(raw);
      open.append(raw);
      line++;
      if (comment || !goesOn(raw)) {
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

  /** The text without the byte order mark that some editors put before it. */
  private static String withoutMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
  }

  /** Whether a line ends with a backslash that is not escaped itself, and another may follow. */
  private static boolean goesOn(String line) {
    int end = endOf(line);
    return end < line.length() && isOpen(line, end);
  }

  private static int endOf(String line) {
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  private static boolean isOpen(String line, int end) {
    int slashes = 0;
    while (slashes < end && line.charAt(end - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
  }

  /** The text to which another line can be added: a backslash at its very end means nothing. */
  private String closed() {
    String text = text();
    if (blocks.isEmpty() || text.isEmpty()) {
      return text;
    }
    String last = blocks.get(blocks.size() - 1).raw;
    if (last.isEmpty() || isComment(last) || !isOpen(last, endOf(last))) {
      return text.endsWith("\n") || text.endsWith("\r") ? text : text + "\n";
    }
    return text.substring(0, endOf(text) - 1) + "\n";
  }

  private static boolean isComment(String line) {
    String start = line.stripLeading();
    return start.startsWith("#") || start.startsWith("!");
  }

  /** The text. */
  public String text() {
    StringBuilder text = new StringBuilder();
    blocks.forEach(block -> text.append(block.raw));
    return text.toString();
  }

  /** The names in it, in their order, each with the lines on which it is given. */
  public Map<String, List<Integer>> lines() {
    Map<String, List<Integer>> lines = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.name != null) {
        lines.computeIfAbsent(block.name, name -> new ArrayList<>()).add(block.line);
      }
    }
    return lines;
  }

  /** The last value of every name, with the line on which it is given. */
  Map<String, Given> given() {
    Map<String, Given> given = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.name != null) {
        given.put(block.name, new Given(value(block), block.line));
      }
    }
    return given;
  }

  /**
   * A value.
   *
   * @param value its text.
   * @param line on which line its name stands.
   */
  record Given(String value, int line) {}

  /** The value of a name, the last one given; empty when there is none. */
  public Optional<String> value(String name) {
    return blocks.stream()
        .filter(block -> name.equals(block.name))
        .reduce((one, last) -> last)
        .map(block -> Optional.ofNullable(block.value).orElse(""));
  }

  /** The same with another value of a name: in the place of its last one, else at the end. */
  public PropertiesText with(String name, String value) {
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

  /** The same without the names of a kind. */
  public PropertiesText without(Predicate<String> names) {
    return of(
        new PropertiesText(
                blocks.stream()
                    .filter(block -> block.name == null || !names.test(block.name))
                    .toList())
            .text());
  }

  private static String value(Block block) {
    return Optional.ofNullable(block.value).orElse("");
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
   * @param raw its text.
   * @param line the number of its first line.
   * @param name the name; null for a comment or an empty line.
   * @param value its value; null without a name.
   */
  private record Block(String raw, int line, @Nullable String name, @Nullable String value) {

    static Block of(String raw, int line) {
      Properties one = new Properties();
      try {
        one.load(new StringReader(raw));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      } catch (IllegalArgumentException broken) {
        // Not its words: they could repeat the line.
        throw new IllegalArgumentException("line " + line + " has a broken \\u escape");
      }
      return one.stringPropertyNames().stream()
          .findFirst()
          .map(name -> new Block(raw, line, name, one.getProperty(name)))
          .orElseGet(() -> new Block(raw, line, null, null));
    }
  }
}
