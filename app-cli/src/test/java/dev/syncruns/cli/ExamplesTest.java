package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.command.Commands;
import dev.syncruns.cli.command.HelpTopics;
import dev.syncruns.cli.sample.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that a document, a usage, or a topic of help shows can be given so: it is run, over
 * the demo where it names no other service. What comes of those in {@code console} blocks is what
 * {@code DocumentsIT} looks at.
 */
class ExamplesTest {
  private static final List<String> LOCAL =
      List.of("config", "connections", "help", "completion", "simulate");

  @TempDir Path home;

  @TestFactory
  Stream<DynamicTest> everyExampleIsACommandThatCanBeGiven() throws IOException {
    List<Example> all = new ArrayList<>();
    for (Path document : Documents.all()) {
      String name = Documents.ROOT.relativize(document).toString();
      all.addAll(Example.inDocument(name, Files.readAllLines(document)));
    }
    for (String path : Commands.paths()) {
      List<String> usage = Commands.named(path).commandLine().getUsageMessage().lines().toList();
      all.addAll(Example.inHelp("syncruns " + path + " --help", usage));
    }
    all.addAll(
        Example.inHelp("syncruns --help", Commands.root().getUsageMessage().lines().toList()));
    for (String topic : HelpTopics.names()) {
      all.addAll(Example.inHelp("syncruns help " + topic, HelpTopics.lines(topic)));
    }
    return all.stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.place() + " " + example.command(), () -> check(example)));
  }

  private void check(Example example) throws IOException {
    List<String> words = new ArrayList<>(example.words());
    words.replaceAll(word -> word.matches("(?:CONNECTION_)?ID") ? "bridge" : word);
    words.replaceAll(word -> word.equals("RUN") ? "latest" : word);
    words.removeIf(word -> word.equals("…"));
    if (words.get(0).equals("simulate") && !words.contains("--list")) {
      Commands.root().parseArgs(words.toArray(String[]::new));
      return;
    }
    boolean demo = words.contains("--demo") || words.contains("--scenario");
    if (!demo && !LOCAL.contains(words.get(0))) {
      words.add(0, "--demo");
    }
    boolean waits = words.contains("wait") || words.contains("watch");
    if (waits && !words.contains("--timeout")) {
      // The demo is soon over; the next night is not.
      words.add("--timeout=15m");
    }
    Path settings = Files.createDirectories(home.resolve("syncruns"));
    Files.writeString(
        settings.resolve("config.properties"),
        "syncruns.connections.bridge.id=b\nsyncruns.connections.depot.id=d\nsyncruns.list.limit=5\n");

    Shell ran =
        new Shell().with("XDG_CONFIG_HOME", home.toString()).and(words.toArray(String[]::new));

    assertThat(ran.exit()).as("%s%n%s%n%s", example.place(), words, ran.err()).isNotIn(1, 2, 3);
  }

  @Test
  void examplesAreFoundWhereverTheyStand() {
    List<String> document =
        List.of(
            "Run `syncruns list -c ID` or `./syncruns why`, with syncruns doctor at hand.",
            "```sh",
            "./syncruns show latest -c ID    # a comment",
            "$ ./syncruns --demo list --error-code 'TAE_*' | head -1",
            "# syncruns no",
            "```",
            "```console",
            "$ ./syncruns --demo list --token x",
            "```");

    assertThat(Example.inDocument("a.md", document))
        .extracting(Example::place, example -> String.join(" ", example.words()))
        .containsExactly(
            Assertions.tuple("a.md:1", "list -c ID"),
            Assertions.tuple("a.md:1", "why"),
            Assertions.tuple("a.md:3", "show latest -c ID"),
            Assertions.tuple("a.md:4", "--demo list --error-code TAE_*"));
    assertThat(
            Example.inHelp("x", List.of("  $ syncruns stats", "syncruns is", "  syncruns ls -q")))
        .extracting(Example::command)
        .containsExactly("stats", "ls -q");
  }
}
