package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The topics of help speak of options that there are. */
class HelpTopicsTest {
  private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z][a-z-]*");

  private static CommandLine syncruns() {
    return Commands.root();
  }

  private static Set<String> options(CommandLine command) {
    Set<String> names = new TreeSet<>(command.getCommandSpec().optionsMap().keySet());
    command.getSubcommands().values().forEach(one -> names.addAll(options(one)));
    return names;
  }

  private static List<String> topics() {
    return HelpTopics.names();
  }

  private static List<String> namedIn(String topic) {
    String text = String.join("\n", HelpTopics.lines(topic)).replaceAll("\"[^\"]*\"", "");
    return OPTION.matcher(text).results().map(MatchResult::group).toList();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyOptionThatATopicNamesIsThere(String topic) {
    assertThat(options(syncruns())).containsAll(namedIn(topic));
  }

  @Test
  void theTopicAboutFiltersNamesEveryFilterOfList() {
    Set<String> filters = CommandSpec.forAnnotatedObject(new FilterOptions()).optionsMap().keySet();

    assertThat(namedIn("filters")).containsAll(filters);
    assertThat(syncruns().getSubcommands().get("list").getCommandSpec().optionsMap().keySet())
        .containsAll(namedIn("filters"));
  }
}
