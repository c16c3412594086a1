package dev.syncruns.cli.it;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A command in a {@code console} block of a document with what the document says comes of it. A
 * line {@code …} stands for any lines, {@code …} in a line for any characters; {@code $ echo $?}
 * after the command and a number say what it ends with, otherwise that is 0.
 */
record ConsoleBlock(String place, String command, List<String> output, int exit) {
  private static final String ANYTHING = "…";

  /**
   * The commands in {@code document}.
   *
   * @throws IllegalArgumentException when one can't be run by the demo
   */
  static List<ConsoleBlock> in(String name, List<String> document) {
    List<ConsoleBlock> found = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      if (document.get(i).strip().equals("```console")) {
        int end = i + 1;
        while (!document.get(end).strip().equals("```")) {
          end++;
        }
        read(name + ":" + (i + 1), document.subList(i + 1, end), found);
        i = end;
      }
    }
    return found;
  }

  private static void read(String place, List<String> lines, List<ConsoleBlock> found) {
    int at = 0;
    while (at < lines.size()) {
      String command = lines.get(at++);
      List<String> output = new ArrayList<>();
      while (at < lines.size() && !lines.get(at).startsWith("$ ")) {
        output.add(lines.get(at++));
      }
      int exit = 0;
      if (at + 1 < lines.size() && lines.get(at).equals("$ echo $?")) {
        exit = Integer.parseInt(lines.get(at + 1));
        at += 2;
      }
      if (!command.matches("\\$ \\./syncruns .*(--demo|--scenario).*")) {
        throw new IllegalArgumentException(
            place + ": no command that the demo can run, so nothing proves it: " + command);
      }
      found.add(new ConsoleBlock(place, command.substring(2), List.copyOf(output), exit));
    }
  }

  /** Whether this is what came of the command; a document that shows no output claims none. */
  boolean fits(String real) {
    return output.isEmpty() || pattern().matcher(lines(real)).matches();
  }

  /** With ends of lines as the documents have them; those of CSV are others. */
  private static String lines(String real) {
    return real.replace("\r\n", "\n").stripTrailing() + "\n";
  }

  private Pattern pattern() {
    return Pattern.compile(output.stream().map(ConsoleBlock::line).collect(Collectors.joining()));
  }

  private static String line(String expected) {
    if (expected.strip().equals(ANYTHING)) {
      return "(?:.*\n)*?";
    }
    return Pattern.quote(expected.stripTrailing()).replace(ANYTHING, "\\E.*\\Q") + "[ ]*\n";
  }
}
