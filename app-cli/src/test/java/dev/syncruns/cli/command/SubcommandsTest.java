package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SubcommandsTest {

  private static CommandLine lineFor(String... arguments) {
    return RootCommand.lineFor(
        invocation -> {
          throw new AssertionError("no session is needed");
        },
        arguments);
  }

  private static Set<String> all() {
    return Commands.root().getSubcommands().keySet();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyCommandIsFoundByEveryNameItHas(String name) {
    assertThat(lineFor("-c", "bridge", name).getSubcommands()).containsKey(name);
  }

  @Test
  void aCommandIsTheSameAloneAsAmongAll() {
    String alone = lineFor("why", "abc").getSubcommands().get("why").getUsageMessage();

    assertThat(alone)
        .isEqualTo(Commands.root().getSubcommands().get("why").getUsageMessage())
        .contains("--connection");
  }

  @Test
  void onlyWhatIsNamedIsMade() {
    assertThat(lineFor("-c", "show", "list", "--all").getSubcommands().keySet())
        .containsExactly("show", "list", "ls");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "lst", "list --help", "-qh list", "help list", "help", "-q"})
  void allAreThereForMistakesAndHelp(String words) {
    assertThat(lineFor(words.split(" ", -1)).getSubcommands().keySet()).isEqualTo(all());
  }
}
