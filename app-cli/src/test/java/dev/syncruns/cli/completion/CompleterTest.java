package dev.syncruns.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.command.Commands;
import dev.syncruns.cli.command.HelpTopics;
import dev.syncruns.cli.completion.Completer.Candidate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.OptionSpec;

/** How a command line can go on. */
class CompleterTest {
  private static final Map<String, List<String>> KNOWN =
      Map.of(
          "connection", List.of("bridge", "tunnel"),
          "profile", List.of("test"),
          "run", List.of("8eb464b3", "running-late", "$(id)", "a b", "it's", "\"", "a\u001b[m"),
          "range", List.of("8eb464b3"),
          "error", List.of("TAE_REF_2004"));

  private static List<String> after(String... words) {
    return new Completer(
            kind -> KNOWN.getOrDefault(kind, List.of()).stream().map(Candidate::of).toList())
        .complete(List.of(words)).stream().map(Candidate::value).toList();
  }

  static Stream<String> commands() {
    return Commands.paths().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_option_of_every_command_is_offered(String path) {
    String[] words =
        Stream.of(path.split(" "), new String[] {"-"}).flatMap(Stream::of).toArray(String[]::new);

    assertThat(after(words))
        .containsExactlyInAnyOrderElementsOf(
            Commands.named(path).options().stream()
                .filter(option -> !option.hidden())
                .map(OptionSpec::names)
                .flatMap(Stream::of)
                .toList());
  }

  @Test
  void a_command_comes_first_and_is_narrowed_as_it_is_typed() {
    assertThat(after("")).contains("list", "show", "doctor", "completion", "help");
    assertThat(after("sh")).containsExactly("show");
    assertThat(after("--demo", "config", "")).contains("get", "explain", "path", "list");
    assertThat(after("nonsense", "--conn")).containsExactly("--connection");
  }

  @Test
  void words_that_would_be_refused_are_not_offered() {
    assertThat(after("list", "--columns", "he")).containsExactly("help");
    assertThat(after("list", "--columns", "run,he")).isEmpty();
    assertThat(after("list", "--columns", "-he")).isEmpty();
    assertThat(after("list", "--columns=+he")).isEmpty();
    assertThat(after("list", "--fields", "id,he")).isEmpty();
    assertThat(after("list", "--columns", "run,-state,")).doesNotContain("run,-state,help");
    assertThat(after("list", "--columns", "run,ru")).isEmpty();
    assertThat(after("list", "--columns", "-run,ru")).isEmpty();
  }

  @Test
  void values_follow_their_option_in_each_spelling() {
    assertThat(after("list", "-o", "js")).containsExactly("json", "jsonl");
    assertThat(after("list", "--output=js")).containsExactly("--output=json", "--output=jsonl");
    assertThat(after("wait", "-o", "")).containsExactly("table", "json", "yaml", "jsonl");
    assertThat(after("--color", "a")).containsExactly("auto", "always");
    assertThat(after("list", "--scenario", "hea")).containsExactly("healthy");
    assertThat(after("list", "-c", "")).containsExactly("bridge", "tunnel");
    assertThat(after("list", "--connection=b")).containsExactly("--connection=bridge");
    assertThat(after("-p", "")).containsExactly("test");
    assertThat(after("list", "--since", "")).isEmpty();
    assertThat(after("list", "--trace", "")).containsExactly(":files");
    assertThat(after("list", "--demo=x")).isEmpty();
  }

  @Test
  void a_list_goes_on_after_its_last_comma() {
    assertThat(after("list", "--result", "Err")).containsExactly("Error");
    assertThat(after("list", "--result", "Error,Can")).contains("Error,Canceled");
    assertThat(after("list", "--fields=id,sta")).contains("--fields=id,state");
  }

  @Test
  void arguments_are_offered_where_they_stand() {
    assertThat(after("show", "last")).containsExactly("last-failed", "last-success");
    assertThat(after("completion", "")).containsExactly("bash", "zsh", "fish");
    assertThat(after("config", "get", "list."))
        .containsExactly("list.limit", "list.page-size", "list.since");
    assertThat(after("help", "")).contains("list").containsAll(HelpTopics.names());
    assertThat(after("show", "--", "-")).isEmpty();
  }

  @Test
  void arguments_are_offered_as_often_as_they_are_taken() {
    assertThat(after("diff", "latest~1", "lat")).containsExactly("latest");
    assertThat(after("diff", "latest~1", "latest", "lat")).isEmpty();
    assertThat(after("wait", "latest", "latest~1", "lat")).containsExactly("latest");
    assertThat(after("show", "latest", "--all-tasks", "")).isEmpty();
    assertThat(after("connections", "remove", "bridge", "")).isEmpty();
    assertThat(after("status", "bridge", "tu")).containsExactly("tunnel");
  }

  @Test
  void columns_fields_and_keys_are_those_of_the_command() {
    assertThat(after("list", "--columns", "")).contains("vsTyp", "why", "help");
    assertThat(after("status", "--columns", "")).contains("lastGood", "help").doesNotContain("why");
    assertThat(after("tasks", "list", "--sort", "-re")).contains("-retries", "-result");
    assertThat(after("list", "--columns", "run,-vs")).containsExactly("run,-vsTyp");
    assertThat(after("list", "--sort", "-t")).containsExactly("-took", "-tasks");
    assertThat(after("list", "--columns=+ph")).containsExactly("--columns=+phase");
    assertThat(after("why", "--fields", "")).contains("firstSeen", "group", "help");
    assertThat(after("show", "--fields", "job")).containsExactly("jobs");
  }

  @Test
  void rules_goals_and_ways_of_grouping_are_offered() {
    assertThat(after("list", "--fail-on", "error,par")).containsExactly("error,partial");
    assertThat(after("wait", "--for", "state=Fin")).containsExactly("state=Finalizing");
    assertThat(after("why", "--group-by", ""))
        .containsExactly("cause", "file", "connector", "code", "phase");
  }

  @Test
  void words_after_help_lead_to_commands_topics_and_documents() {
    assertThat(after("help", "config", "")).contains("get", "explain").doesNotContain("list.limit");
    assertThat(after("help", "schema", "wh")).containsExactly("why", "why-groups");
    assertThat(after("help", "exit-codes", "")).isEmpty();
  }

  @Test
  void the_service_is_asked_only_where_no_known_word_begins_so() {
    assertThat(after("show", "8")).containsExactly("8eb464b3");
    assertThat(after("show", "run")).containsExactly("running");
    assertThat(after("why", "latest..8e")).containsExactly("latest..8eb464b3");
    assertThat(after("errors", "explain", "TAE")).containsExactly("TAE_REF_2004");
    assertThat(after("list", "--error-code", "UserN")).containsExactly("UserNotAuthenticated");
  }

  @Test
  void a_word_that_a_shell_would_obey_is_not_offered() {
    assertThat(after("show", ""))
        .containsExactly(
            "latest", "last-failed", "last-success", "running", "8eb464b3", "running-late");
  }

  @Test
  void a_description_does_nothing_to_a_terminal() {
    assertThat(new Candidate("a", "b\u001b[31m\tc\n\u202ed").line()).isEqualTo("a\tb [31m c  d");
  }

  @Test
  void nothing_is_said_of_what_is_not_there() {
    assertThat(after("list", "zzz")).isEmpty();
    assertThat(after("list", "--zzz=")).isEmpty();
    assertThat(after()).contains("list");
  }
}
