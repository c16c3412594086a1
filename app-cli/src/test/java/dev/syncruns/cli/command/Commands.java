package dev.syncruns.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands as picocli knows them, so that a new one joins the tests by itself. */
public final class Commands {

  private Commands() {}

  /** The whole tree; none of its commands can be run. */
  public static CommandLine root() {
    return RootCommand.line(
        invocation -> {
          throw new AssertionError("no session is needed");
        });
  }

  /** The names of every command below the root, e.g. {@code config get}, without aliases. */
  public static List<String> paths() {
    List<String> paths = new ArrayList<>();
    add("", root(), paths);
    return paths;
  }

  private static void add(String above, CommandLine command, List<String> paths) {
    command
        .getSubcommands()
        .forEach(
            (name, one) -> {
              if (name.equals(one.getCommandName())) {
                paths.add(above + name);
                add(above + name + " ", one, paths);
              }
            });
  }

  /** The command of a path; the root for an empty one. */
  public static CommandSpec named(String path) {
    CommandLine command = root();
    for (String name : path.isEmpty() ? new String[0] : path.split(" ", -1)) {
      command = command.getSubcommands().get(name);
    }
    return command.getCommandSpec();
  }
}
