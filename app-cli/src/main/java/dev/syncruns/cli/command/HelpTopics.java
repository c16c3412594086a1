package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.Table.Columns;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Texts about more than one command. */
public final class HelpTopics {
  /** The topic that has a page of its own for each JSON document. */
  public static final String SCHEMA = "schema";

  private static final String EXIT_CODES = "exit-codes";
  private static final String ENVIRONMENT = "environment";
  private static final List<String> NAMES =
      List.of(
          EXIT_CODES,
          ENVIRONMENT,
          "auth",
          "output",
          SCHEMA,
          "selectors",
          "filters",
          "ci",
          "security");

  private HelpTopics() {}

  /** Their names. */
  public static List<String> names() {
    return NAMES;
  }

  /** The text about a topic. */
  public static List<String> lines(String topic) {
    List<String> text = text(topic);
    return switch (topic) {
      case EXIT_CODES -> join(text, exitCodes());
      case ENVIRONMENT -> join(text, settings());
      default -> text;
    };
  }

  private static List<String> exitCodes() {
    return Columns.of(
        Arrays.stream(ExitCode.values())
            .map(
                code ->
                    List.of(
                        " ".repeat(code.code() < 10 ? 4 : code.code() < 100 ? 3 : 2) + code.code(),
                        code.label(),
                        code.meaning()))
            .toList());
  }

  private static List<String> settings() {
    return Columns.of(
        Arrays.stream(Setting.values())
            .map(
                setting ->
                    List.of(
                        "  " + setting.variable(),
                        setting.meaning() + " (syncruns." + setting.property() + ")"))
            .toList());
  }

  /** Every variable that is read, with what it means. */
  public static List<List<String>> environment() {
    List<List<String>> variables = new ArrayList<>();
    for (Setting setting : Setting.values()) {
      variables.add(
          List.of(
              setting.variable(), setting.meaning() + " (syncruns." + setting.property() + ")"));
    }
    variables.add(List.of("NO_COLOR", "no colours, unless it is empty"));
    variables.add(List.of("HOME, XDG_CONFIG_HOME", "where your own file of settings is"));
    variables.add(List.of("JAVA_HOME", "the Java that the launcher starts"));
    variables.add(List.of("SYNCRUNS_JAVA_OPTS", "options of Java that the launcher adds"));
    return variables;
  }

  /** The files that are read, with what each is. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("$XDG_CONFIG_HOME/syncruns/config.properties", "your own settings and aliases");
    files.put("~/.config/syncruns/config.properties", "the same where XDG_CONFIG_HOME is not set");
    files.put(
        ".syncruns.properties",
        "settings and aliases of a project, in the working directory or above it");
    return files;
  }

  private static List<String> join(List<String> text, List<String> table) {
    List<String> all = new ArrayList<>(text);
    all.add("");
    all.addAll(table);
    return all;
  }

  /** The text about a topic without its table. */
  public static List<String> text(String topic) {
    try (InputStream in = HelpTopics.class.getResourceAsStream("help/" + topic + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("the text about " + topic + " is missing in the jar");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      try (Stream<String> lines = text.lines()) {
        return lines.toList();
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
