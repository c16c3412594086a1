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
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The text of a properties file as its author wrote it: what is not changed keeps its order, its
 * comments and its spelling. Immutable.
 */
public final class PropertiesText {
  private final List<Block> blocks;

  private PropertiesText(List<Block> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when an escape in it is broken
   */
  public static PropertiesText of(String text) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    int first = 1;
    int line = 1;
    for (String raw : text.split("(?<=\n)|(?<=\r)(?!\n)", -1)) {
      open.append(raw);
      line++;
      if (!goesOn(open)) {
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

  /** Whether a line that is no comment ends with a backslash that is not escaped itself. */
  private static boolean goesOn(CharSequence raw) {
    String line = raw.toString();
    String body = line.replaceAll("[\r\n]+$", "");
    if (body.length() == line.length() || isComment(line)) {
      return false;
    }
    int slashes = 0;
    while (slashes < body.length() && body.charAt(body.length() - 1 - slashes) == '\\') {
      slashes++;
    }
    return slashes % 2 == 1;
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
    String text = text();
    boolean open = !text.isEmpty() && !text.endsWith("\n") && !text.endsWith("\r");
    return of(text + (open ? "\n" : "") + block.raw);
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

  /** The same with other names, where {@code names} gives one; the values stay. */
  public PropertiesText renamed(Function<String, Optional<String>> names) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      Optional<String> other = block.name == null ? Optional.empty() : names.apply(block.name);
      text.append(
          other
              .map(name -> escaped(name, true) + "=" + escaped(value(block), false) + "\n")
              .orElse(block.raw));
    }
    return of(text.toString());
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
      }
      return one.stringPropertyNames().stream()
          .findFirst()
          .map(name -> new Block(raw, line, name, one.getProperty(name)))
          .orElseGet(() -> new Block(raw, line, null, null));
    }
  }
}
