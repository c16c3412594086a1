package dev.syncruns.cli.completion;

import dev.syncruns.cli.command.HelpTopics;
import dev.syncruns.cli.command.RootCommand;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.output.Table.Columns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;

/** Generates the texts of the build, by file. */
public final class HelpGenerator {
  private static final String PREPARED = "dev/syncruns/cli/output/";

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, String> pages = new LinkedHashMap<>();

  private final String day;

  private HelpGenerator(Schemas schemas, String day) {
    this.day = day;
    CommandLine root = root();
    add("", root);
    help(root, schemas);
    HelpTopics.names().forEach(topic -> topic(topic, HelpTopics.lines(topic)));
    topic(HelpTopics.SCHEMA, Columns.of(schemas.rows()));
    schemas
        .texts()
        .forEach((name, text) -> topic(HelpTopics.SCHEMA + "-" + name, text.lines().toList()));
  }

  /**
   * Generates the texts.
   *
   * @param schemas the directory of the schemas
   * @param day the date of man pages, such as {@code 2026-11-23}
   */
  public static HelpGenerator make(Path schemas, String day) throws IOException {
    return new HelpGenerator(new Schemas(schemas), day);
  }

  /**
   * Writes the texts.
   *
   * @param folders the directories of classes, man pages and schemas, and the time of the build
   */
  public static void main(String[] folders) throws IOException {
    HelpGenerator manual =
        make(Path.of(folders[2]), folders[3].substring(0, "2026-11-23".length()));
    write(Path.of(folders[0]), manual.texts);
    write(Path.of(folders[1]), manual.pages);
  }

  private static void write(Path folder, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = folder.resolve(text.getKey());
      Files.createDirectories(file.resolveSibling("."));
      Files.writeString(file, text.getValue());
    }
  }

  private static CommandLine root() {
    return RootCommand.line(
        invocation -> {
          throw CliException.usage("a manual runs no command");
        });
  }

  /** Adds lines to a topic. */
  private void topic(String name, List<String> lines) {
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    texts.merge(PREPARED + "topic/" + name + ".txt", text, String::concat);
  }

  /** The words after {@code help}: commands, topics and documents. */
  private void help(CommandLine root, Schemas schemas) {
    Map<String, String> first = WordLines.namesIn(root);
    HelpTopics.names().forEach(topic -> first.put(topic, HelpTopics.lines(topic).get(0)));
    texts.merge(words("help"), WordLines.ofNames(first), String::concat);
    for (String word : first.keySet()) {
      CommandLine command = root.getSubcommands().get(word);
      Map<String, String> next = command == null ? Map.of() : WordLines.namesIn(command);
      texts.put(words("help-" + word), WordLines.ofNames(next));
    }
    texts.put(words("help-" + HelpTopics.SCHEMA), WordLines.ofNames(schemas.descriptions()));
  }

  private static String words(String name) {
    return PREPARED + "words/" + name + ".tsv";
  }

  private void add(String name, CommandLine command) {
    String file = name.isEmpty() ? "syncruns" : name;
    texts.put(PREPARED + "usage/" + file + ".txt", usage(command));
    texts.put(words(file), WordLines.of(command));
    String page = name.isEmpty() ? "syncruns" : "syncruns-" + name;
    pages.put(page + ".1", new ManPage(page, command.getCommandSpec()).text(day));
    command
        .getSubcommands()
        .forEach((word, one) -> add(name.isEmpty() ? word : name + "-" + word, one));
  }

  private static String usage(CommandLine command) {
    return command.getUsageMessage().replace(System.lineSeparator(), "\n");
  }

  /** The contents of the jar by path. */
  public Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  /** The man pages by file name. */
  public Map<String, String> pages() {
    return Map.copyOf(pages);
  }
}
