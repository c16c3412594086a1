package dev.syncruns.cli.prepared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.command.Commands;
import dev.syncruns.cli.command.HelpTopics;
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
      Map.of("connection", List.of("bridge", "tunnel"), "profile", List.of("test"));

  private static List<String> after(String... words) {
    return new Completer(kind -> KNOWN.getOrDefault(kind, List.of()))
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
  void values_follow_their_option_in_each_spelling() {
    assertThat(after("list", "-o", "js")).containsExactly("json", "jsonl");
    assertThat(after("list", "--output=js")).containsExactly("--output=json", "--output=jsonl");
    assertThat(after("doctor", "-o", "")).containsExactly("table", "json", "yaml");
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
    assertThat(after("completion", "")).containsExactly("bash", "zsh", "fish", "powershell");
    assertThat(after("config", "get", "list."))
        .containsExactly("list.limit", "list.page-size", "list.since");
    assertThat(after("help", "")).contains("list").containsAll(HelpTopics.names());
    assertThat(after("show", "--", "-")).isEmpty();
  }

  @Test
  void nothing_is_said_of_what_is_not_there() {
    assertThat(after("list", "zzz")).isEmpty();
    assertThat(after("list", "--zzz=")).isEmpty();
    assertThat(after()).contains("list");
  }
}
