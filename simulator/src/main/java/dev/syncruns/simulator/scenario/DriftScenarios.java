package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.run.SimulatedJob;
import dev.syncruns.simulator.run.SimulatedRun;
import dev.syncruns.simulator.run.SimulatedRunBuilder;
import dev.syncruns.simulator.run.SimulatedRuns;
import dev.syncruns.simulator.run.SimulatedTask;
import dev.syncruns.simulator.run.SimulatedTaskError;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Scenarios in which the data are not what the documentation promises, or mean harm. */
public final class DriftScenarios {

  private DriftScenarios() {}

  /**
   * Runs that a later, earlier or broken version of the service might send.
   *
   * @param stage where to
   */
  public static void schemaDrift(Stage stage) {
    List<String> runs = Resources.text("schema-drift.jsonl").lines().toList();
    stage.on(
        stage.add("bridge", "Bridge A12, structural", SimulatedRuns.raw(runs)),
        dev.syncruns.simulator.script.Links.none());
  }

  /**
   * Texts that attack terminals, build logs, spreadsheets and web pages, in every field that is
   * text.
   *
   * @param stage where to
   */
  public static void hostileText(Stage stage) {
    List<SimulatedRun> runs = new ArrayList<>();
    for (HostileText text : HostileText.values()) {
      runs.add(run(text, stage, runs.size()));
    }
    stage.add("bridge", "Bridge A12, structural", SimulatedRuns.of(runs));
  }

  private static SimulatedRun run(HostileText hostile, Stage stage, int number) {
    String text = hostile.text();
    SimulatedRunBuilder run =
        SimulatedRun.builder()
            .id(hostile.name() + " " + text)
            .result(number % 2 == 0 ? "PartialSuccess" : text)
            .phase(text)
            .start(stage.origin().minus(Duration.ofDays(number + 1L)))
            .end(stage.origin().minus(Duration.ofDays(number + 1L)).plusSeconds(700))
            .error(text, text);
    SimulatedTaskError error = SimulatedTaskError.known("RunOrchestrationError");
    for (String field : error.json().keySet()) {
      if (!field.equals("bridgeExitCode") && !field.equals("canUserFix")) {
        error = error.with(field, text);
      }
    }
    SimulatedTask task =
        SimulatedTask.builder(text).id(text).outcome("Completed", "Error").error(error).build();
    return run.job(
            SimulatedJob.builder(text).id(text).outcome("Completed", text).task(task).build())
        .build();
  }
}
