package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The completion scripts in the shells that they are for: what they offer after what was typed. */
@DisabledOnOs(OS.WINDOWS)
class CompletionIT {
  private static final String PARTIAL = "8eb464b3-1741-4da7-a840-783a5e20644d";

  @TempDir Path home;

  @BeforeEach
  void install() throws IOException {
    Files.createDirectories(home.resolve("bin"));
    Syncruns.at(home).writeScript(home.resolve("bin/syncruns"));
    settings(
        """
        syncruns.connections.bridge.id=b-1
        syncruns.connections.bridge.title=It's "big" $(touch evil) `touch evil`; \\u001b[31m\\u202e
        syncruns.connections.tunnel-n.id=t-1
        %test.syncruns.connections.bypass.id=b-2
        %$(touch\\ evil).syncruns.connection=bridge
        """);
  }

  private void settings(String text) throws IOException {
    Path folder = Files.createDirectories(home.resolve(".config/syncruns"));
    Files.writeString(folder.resolve("config.properties"), text);
  }

  private List<String> after(CompletingShell shell, String line) throws Exception {
    return shell.completions(home, line);
  }

  @ParameterizedTest
  @EnumSource
  void words_go_on_as_the_commands_say(CompletingShell shell) throws Exception {
    shell.assume();

    assertThat(after(shell, "syncruns sho")).containsExactly("show");
    assertThat(after(shell, "syncruns list --conn")).contains("--connection", "--connector");
    assertThat(after(shell, "syncruns help exi")).containsExactly("exit-codes");
    assertThat(after(shell, "syncruns help schema why")).containsExactly("why", "why-groups");
    assertThat(after(shell, "syncruns list --scenario hea")).containsExactly("healthy");
    assertThat(after(shell, "syncruns why --group-by con")).containsExactly("connector");
    assertThat(after(shell, "syncruns show last-")).containsExactly("last-failed", "last-success");
    assertThat(after(shell, "syncruns errors explain UserN"))
        .containsExactly("UserNotAuthenticated");
  }

  @ParameterizedTest
  @EnumSource
  void values_follow_a_blank_an_equals_sign_a_comma_or_a_sign(CompletingShell shell)
      throws Exception {
    shell.assume();
    // bash replaces what follows the equals sign, the others the whole word.
    String option = shell == CompletingShell.BASH ? "" : "--output=";
    String state = shell == CompletingShell.BASH ? "" : "--for=state=";

    assertThat(after(shell, "syncruns list -o js")).containsExactly("json", "jsonl");
    assertThat(after(shell, "syncruns list --output=js"))
        .containsExactly(option + "json", option + "jsonl");
    assertThat(after(shell, "syncruns wait --for=state=Exe")).containsExactly(state + "Executing");
    assertThat(after(shell, "syncruns list --columns run,sta"))
        .containsExactly("run,state", "run,started");
    assertThat(after(shell, "syncruns status --columns la")).contains("lastGood", "latestEnd");
    assertThat(after(shell, "syncruns tasks list --sort -too")).containsExactly("-took");
  }

  @ParameterizedTest
  @EnumSource
  void aliases_and_profiles_come_from_the_settings(CompletingShell shell) throws Exception {
    shell.assume();

    assertThat(after(shell, "syncruns list -c br")).containsExactly("bridge");
    assertThat(after(shell, "syncruns -p test list -c b")).containsExactly("bridge", "bypass");
    assertThat(after(shell, "syncruns status ")).containsExactly("bridge", "tunnel-n");
    assertThat(after(shell, "syncruns -p ")).containsExactly("test");
    assertThat(home.resolve("evil")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void aliases_runs_and_errors_come_from_the_service(CompletingShell shell) throws Exception {
    shell.assume();

    assertThat(after(shell, "syncruns --demo list -c dep")).containsExactly("depot");
    assertThat(after(shell, "syncruns --demo show 8eb4")).containsExactly(PARTIAL);
    assertThat(after(shell, "syncruns --demo why latest..8eb4"))
        .containsExactly("latest.." + PARTIAL);
  }

  @ParameterizedTest
  @EnumSource
  void quotes_colons_and_commands_in_words_do_no_harm(CompletingShell shell) throws Exception {
    shell.assume();
    String rest = " --resu";

    for (String words :
        List.of(
            "list --file 'Pier 07.dgn'",
            "list --file \"it's\"",
            "list --file Pier\\ 07.dgn",
            "list --since 2025-11-20T02:00Z",
            "--api-url=http://localhost:8089 list",
            "list --file '$(touch evil)`touch evil`;touch evil'")) {
      assertThat(after(shell, "syncruns " + words + rest)).as(words).containsExactly("--result");
    }
    assertThat(home.resolve("evil")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource
  void names_of_files_are_completed_by_the_shell(CompletingShell shell) throws Exception {
    shell.assume();
    Files.createFile(home.resolve("trace.har"));

    assertThat(after(shell, "syncruns list --trace tra")).containsExactly("trace.har");
    assertThat(after(shell, "syncruns list --trace=tra"))
        .containsExactly(shell == CompletingShell.BASH ? "trace.har" : "--trace=trace.har");
  }

  @ParameterizedTest
  @EnumSource
  void names_with_colons_blanks_and_below_home_are_names_of_files(CompletingShell shell)
      throws Exception {
    shell.assume();
    Files.createFile(home.resolve("tok:col.txt"));
    Files.createFile(home.resolve("tok:umläut.txt"));
    // bash replaces what follows the colon.
    String replaced = shell == CompletingShell.BASH ? "" : "tok:";

    assertThat(after(shell, "syncruns --token-file tok:c")).containsExactly(replaced + "col.txt");
    assertThat(after(shell, "syncruns --token-file tok:"))
        .containsExactlyInAnyOrder(replaced + "col.txt", replaced + "umläut.txt");
    assertThat(after(shell, "syncruns list --trace=tok:c"))
        .containsExactly((shell == CompletingShell.BASH ? "" : "--trace=") + replaced + "col.txt");
    assertThat(after(shell, "syncruns --token-file ~/.conf"))
        .allSatisfy(name -> assertThat(name).matches("~?/?.*\\.config/?"))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void without_settings_token_and_network_nothing_is_said(CompletingShell shell) throws Exception {
    shell.assume();
    settings("broken\\u12=1\n");

    assertThat(after(shell, "syncruns list -c zz")).isEmpty();
    assertThat(after(shell, "syncruns -c nowhere show abcdef")).isEmpty();
    settings("");
    assertThat(after(shell, "syncruns --api-url http://127.0.0.1:1 -c x show abcdef")).isEmpty();
  }
}
