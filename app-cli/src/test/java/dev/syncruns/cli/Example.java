package dev.syncruns.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a text shows, on a line of its own or between backticks.
 *
 * @param place where it stands.
 * @param command what it says, without the name of the program.
 */
record Example(String place, String command) {
  private static final String PROGRAM = "(?:\\./)?syncruns";
  private static final Pattern LINE =
      Pattern.compile("^\\s*(?:\\$ |> )?" + PROGRAM + " (.+?)(?:\\s{2,}.*|\\s+#.*)?$");
  private static final Pattern QUOTED = Pattern.compile("`" + PROGRAM + " ([^`]+)`");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final Pattern USAGE = Pattern.compile("\\s*Usage: .*");

  /**
   * The examples in the lines of a Markdown document: in its blocks, but for those called {@code
   * console}, and between backticks.
   */
  static List<Example> inDocument(String name, List<String> lines) {
    List<Example> found = new ArrayList<>();
    String block = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      String place = name + ":" + (i + 1);
      if (line.strip().startsWith("```")) {
        block = block.isEmpty() ? line.strip() : "";
      } else if (block.isEmpty()) {
        add(place, QUOTED.matcher(line), found);
      } else if (!block.equals("```console")) {
        add(place, LINE.matcher(line), found);
      }
    }
    return found;
  }

  /** The examples in the lines of a text of help: those that are set off by blanks. */
  static List<Example> inHelp(String name, List<String> lines) {
    List<Example> found = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("  ") && !USAGE.matcher(line).matches()) {
        add(name + ":" + (i + 1), LINE.matcher(line), found);
      }
    }
    return found;
  }

  private static void add(String place, Matcher matcher, List<Example> found) {
    while (matcher.find()) {
      found.add(new Example(place, matcher.group(1).strip()));
    }
  }

  /** Its words as a shell takes them, up to what it does with the output. */
  List<String> words() {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      String text = word.group(3);
      if (text != null && text.matches("\\\\?\\|{1,2}|;|&{1,2}|[0-9]?>.*|<.*")) {
        break;
      }
      words.add(text != null ? text : word.group(1) != null ? word.group(1) : word.group(2));
    }
    return words;
  }
}
