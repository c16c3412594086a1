package dev.syncruns.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.cli.sample.Watches;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.waiting.RunChange;
import dev.syncruns.domain.waiting.RunChanges;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class EventLinesTest {

  @Test
  void everyEventHasItsSchemaItsNumberAndItsTime() {
    WatchedRun run = Watches.active(Nights.running());
    List<JsonObject> events =
        events(
            lines -> {
              change(lines, null, Nights.running());
              lines.troubled(Watches.trouble(), Watches.of(run));
              lines.heartbeat(Watches.of(run));
              lines.ended(Watches.ended(Nights.week().get(1), ExitCode.PARTIAL), Watches.of(run));
            });

    assertThat(events)
        .extracting(event -> event.getString("event"))
        .containsExactly(
            "state", "run.started", "task.failed", "poll.error", "heartbeat", "run.finished");
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).getInt("seq")).isEqualTo(i + 1);
      assertThat(events.get(i).getString("schema")).isEqualTo("syncruns.event/v1");
      assertThat(events.get(i).getString("time")).isEqualTo("2025-11-24T06:12:44Z");
      assertThat(events.get(i).getJsonObject("connection").getString("alias")).isEqualTo("bridge");
    }
  }

  @Test
  void aFailedTaskComesWithItsErrorAndWhoCanFixIt() {
    JsonObject failed = events(lines -> change(lines, null, Nights.running())).get(2);

    assertThat(failed.getString("run")).isEqualTo("7d41c0aa-2b7e-4f5c-9d38-0a1b2c3d4e05");
    assertThat(failed.getString("file")).isEqualTo("drawings/Pier-07.dgn");
    assertThat(failed.getString("errorCode")).isEqualTo("TAE_REF_2004");
    assertThat(failed.getBoolean("fixable")).isTrue();
    assertThat(failed.getInt("retries")).isZero();
  }

  @Test
  void aTaskThatIsTriedAgainIsTold() {
    Run before = Nights.running();
    Task again =
        Task.builder().state(ExecutionState.WAITING_TO_RETRY.open()).retryAttempts(2L).build();
    Run now =
        Run.builder()
            .id(before.id())
            .state(before.state())
            .jobs(List.of(Job.builder().tasks(List.of(again)).build()))
            .build();

    JsonObject retried = events(lines -> change(lines, before, now)).get(0);

    assertThat(retried.getString("event")).isEqualTo("task.retried");
    assertThat(retried.getInt("retries")).isEqualTo(2);
    assertThat(retried.isNull("fixable")).isTrue();
  }

  @Test
  void aProblemSaysWhenItIsTriedAgain() {
    WatchedRun run = Watches.active(Nights.running());
    JsonObject error = events(lines -> lines.troubled(Watches.trouble(), Watches.of(run))).get(0);

    assertThat(error.getString("problem")).contains("HTTP status 503");
    assertThat(error.getInt("inARow")).isEqualTo(2);
    assertThat(error.getString("nextTryAt")).isEqualTo("2025-11-24T06:12:56Z");
  }

  @Test
  void theEndHasVerdictOutcomeAndExitCode() {
    WatchedRun ended = Watches.ended(Nights.week().get(1), ExitCode.PARTIAL);

    JsonObject end = events(lines -> lines.ended(ended, Watches.of(ended))).get(0);

    assertThat(end.getString("verdict")).isEqualTo("failed");
    assertThat(end.getString("outcome")).isEqualTo("partial");
    assertThat(end.getInt("took")).isEqualTo(1300);
    assertThat(end.getInt("exit")).isEqualTo(11);
  }

  @Test
  void hostileTextsAndNullsAreJsonOnLinesOfTheirOwn() {
    List<Run> runs = List.of(Hostile.everywhere(), Hostile.contradictory(), Run.builder().build());
    String written =
        Screens.pipe(
            out -> {
              EventLines lines = new EventLines(out);
              for (Run run : runs) {
                change(lines, null, run);
                lines.heartbeat(Watches.of(Watches.active(run)));
                lines.ended(
                    Watches.ended(run, ExitCode.UNDETERMINED), Watches.of(Watches.unseen()));
              }
            });

    assertThat(written.lines()).hasSizeGreaterThan(9).allSatisfy(EventLinesTest::parse);
    assertThat(written)
        .matches("[^\\x00-\\x09\\x0B-\\x1F\\x7F-\\x9F\\u202E\\u200B\\u2028]*")
        .doesNotContain("##vso[", "##[");
  }

  private static void change(EventLines lines, Run before, Run now) {
    List<RunChange> changes = RunChanges.between(before, now);
    WatchedRun run = Watches.active(now);
    lines.changed(run, changes, Watches.of(run));
  }

  private static List<JsonObject> events(Consumer<EventLines> telling) {
    return Screens.pipe(out -> telling.accept(new EventLines(out)))
        .lines()
        .map(EventLinesTest::parse)
        .toList();
  }

  private static JsonObject parse(String line) {
    return Json.createReader(new StringReader(line)).readObject();
  }
}
