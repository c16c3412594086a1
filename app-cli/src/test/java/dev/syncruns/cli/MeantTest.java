package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is mistyped, or left out, leads to what was meant. */
class MeantTest {

  @ParameterizedTest
  @CsvSource({
    "list --limt 3, --limit",
    "list --jsn, --json",
    "status --conn bridge, --connection",
    "show -limit, --limit",
    "why --fixabel, --fixable",
    "show --exitstatus, --exit-status",
    "wait --timout 3m, --timeout"
  })
  void an_unknown_option_suggests_the_nearest_and_no_id(String line, String meant) {
    Shell shell = run(line);

    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).doesNotContain("id that starts", "ids that start");
    if (!line.contains("-limit")) {
      assertThat(shell.err()).contains("try         " + meant + "\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "wait --exit-status, --exit-status, unless --exit-zero is given",
    "watch --exit-status, --exit-status, unless --exit-zero is given",
    "wait --no-exit-status, --no-exit-status, --exit-zero",
    "watch latest --until-all, --until-all, unless --until-any is given",
    "show --tree, --tree, unless --flat is given",
    "show latest --timeline, --timeline, unless --no-timeline is given",
    "tasks list --slowest -L 5, --slowest, --sort -took",
    "list --template {{.id}}, --template, --jq with ",
    "list --template={{.id}}, --template, --jq with ",
    "list -o template, -o template, --jq with ",
    "stats --output=TEMPLATE, -o template, --jq with ",
    "connections rename depot east, connections rename, then syncruns connections remove OLD",
    "completion PowerShell, completion powershell, zsh or fish",
    "why latest -o github, -o github, whose annotations name causes and what is next",
    "watch --on-change ./told, --on-change, syncruns watch --jsonl | while read -r event; do ...;"
        + " done",
    "wait --on-change=./told, --on-change, syncruns watch --jsonl | while read -r event; do ...;"
        + " done",
  })
  void what_was_removed_is_refused_with_what_to_use_instead(
      String line, String removed, String instead) {
    Shell shell = run(line);

    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err())
        .startsWith("error: there is no " + removed + " any longer\n")
        .containsPattern("try +.*" + Pattern.quote(instead));
  }

  @Test
  void only_what_can_be_an_id_is_told_to_go_after_two_hyphens() {
    assertThat(run("show -7d41c0aa").err()).contains("an id that starts with '-' goes after --");
    assertThat(run("show --frobnicate").err()).doesNotContain("starts with '-'");
    assertThat(run("status -7d41c0aa").err()).doesNotContain("starts with '-'");
  }

  @ParameterizedTest
  @CsvSource({
    "show latset, latest",
    "show latst, latest",
    "show last-succes, last-success",
    "why lastfailed, last-failed",
    "diff runing, running",
    "wait latset, latest",
    "why brigde, -c bridge",
    "show tunnel-n, -c tunnel-n"
  })
  void a_mistyped_run_suggests_the_word_or_the_alias(String line, String meant) {
    Shell shell = run(line);

    assertThat(shell.exit()).isIn(2, 5);
    assertThat(shell.err()).contains("try         " + meant + "\n");
  }

  @Test
  void why_takes_an_alias_as_status_does() {
    assertThat(run("why depot").out()).startsWith("depot: ").isEqualTo(run("why -c depot").out());
    assertThat(run("why bridge last-failed").out())
        .isEqualTo(run("why -c bridge last-failed").out());
    assertThat(run("why last-failed").out()).startsWith("bridge: ");
    assertThat(run("why depot -c bridge").exit()).isEqualTo(2);
    assertThat(run("why latest~1 latest").err()).contains("there is no alias latest~1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"why", "list", "show", "stats", "diff"})
  void several_connections_are_refused_with_what_works(String command) {
    Shell shell = run(command + " -c bridge -c depot");

    assertThat(shell.exit()).isEqualTo(2);
    assertThat(shell.err()).contains("-c bridge", "status, wait and watch take several");
  }

  @Test
  void diff_alone_compares_the_last_success_with_the_latest() {
    assertThat(run("diff").exit()).isZero();
    assertThat(run("diff").out()).isEqualTo(run("diff last-success latest").out());
  }

  @Test
  void the_command_alone_prints_its_help() {
    for (Shell shell : new Shell[] {Shell.run(), Shell.run("--demo")}) {
      assertThat(shell.exit()).isZero();
      assertThat(shell.out()).isEqualTo(Shell.run("--help").out()).contains("status", "Examples:");
      assertThat(shell.err()).isEmpty();
    }
  }

  private static Shell run(String line) {
    return Shell.run(("--demo " + line).split(" ", -1));
  }
}
