package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.data.SimulatedJob;
import dev.syncruns.simulator.data.SimulatedRun;
import dev.syncruns.simulator.data.SimulatedRunBuilder;
import dev.syncruns.simulator.data.SimulatedRuns;
import dev.syncruns.simulator.data.SimulatedTask;
import dev.syncruns.simulator.data.SimulatedTaskError;
import dev.syncruns.simulator.scenario.ScenarioBuilder.Resources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Scenarios with data that the documentation does not describe, or that is malicious. */
public final class DriftScenarios {

  private DriftScenarios() {}

  /** Runs as a later, earlier or faulty version of the service might send them. */
  public static void schemaDrift(ScenarioBuilder builder) {
    List<String> runs = Resources.text("schema-drift.jsonl").lines().toList();
    builder.on(
        builder.add("bridge", "Bridge A12, structural", SimulatedRuns.raw(runs)),
        dev.syncruns.simulator.scenario.Links.none());
  }

  /** Texts that attack terminals, build logs, spreadsheets and web pages, in every text field. */
  public static void hostileText(ScenarioBuilder builder) {
    List<SimulatedRun> runs = new ArrayList<>();
    for (HostileText text : HostileText.values()) {
      runs.add(run(text, builder, runs.size()));
    }
    builder.add("bridge", "Bridge A12, structural", SimulatedRuns.of(runs));
  }

  private static SimulatedRun run(HostileText hostile, ScenarioBuilder builder, int number) {
    String text = hostile.text();
    SimulatedRunBuilder run =
        SimulatedRun.builder()
            .id(hostile.name() + " " + text)
            .result(number % 2 == 0 ? "PartialSuccess" : text)
            .phase(text)
            .start(builder.origin().minus(Duration.ofDays(number + 1L)))
            .end(builder.origin().minus(Duration.ofDays(number + 1L)).plusSeconds(700))
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

  /** Texts that do harm where they are output unchanged. */
  enum HostileText {
    /** Clears the screen and colors the following text. */
    ANSI("\u001b[2J\u001b[1;31mall your runs succeeded\u001b[0m\u009b31m"),
    /** A link that displays another address than its target. */
    OSC_LINK("\u001b]8;;https://evil.invalid/\u001b\\harmless\u001b]8;;\u001b\\"),
    /** Writes to the clipboard and the window title. */
    OSC_CLIPBOARD("\u001b]52;c;cm0gLXJmIC8=\u0007\u001b]0;owned\u0007"),
    /** Reverses the reading order. */
    BIDI("invoice\u202efdp.exe\u202c \u2066hidden\u2069"),
    /** A command for an Azure build log. */
    AZURE("##vso[task.setvariable variable=PATH]evil"),
    /** A command for a GitHub build log. */
    GITHUB("::error file=x,line=1::evil%0A::set-env name=A::b"),
    /** A command on its own line. */
    LINES("first\r\n::add-mask::evil\n##vso[task.complete result=Succeeded]\u2028last"),
    /** Executable markup. */
    HTML("<script>alert(1)</script><img src=x onerror=alert(1)>\"'&"),
    /** A spreadsheet formula. */
    FORMULA("=cmd|' /C calc'!A1"),
    /** Another spreadsheet formula. */
    PLUS("+1+1\t@SUM(A1)"),
    /** A table border and a link in Markdown. */
    MARKDOWN("| a | b |\n|---|---|\n[x](javascript:alert(1)) `code` **bold**"),
    /** Zero-width characters, and one that overwrites. */
    INVISIBLE("a\u200b\u200d\ufeffb\bc\u0000d\u007f");

    private final String text;

    HostileText(String text) {
      this.text = text;
    }

    String text() {
      return text;
    }
  }
}
