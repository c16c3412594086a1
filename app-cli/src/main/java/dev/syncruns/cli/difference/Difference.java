package dev.syncruns.cli.difference;

import dev.syncruns.cli.render.TerminalText;
import dev.syncruns.cli.render.json.Fields;
import dev.syncruns.cli.render.sheet.SheetEnd;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.cli.view.Durations;
import dev.syncruns.cli.view.Tone;
import dev.syncruns.domain.comparison.Change;
import dev.syncruns.domain.comparison.JobChange;
import dev.syncruns.domain.comparison.RunComparison;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of two runs as a whole.
 *
 * @param connection the connection they are of.
 * @param comparison the two runs.
 */
public record Difference(ConnectionRef connection, RunComparison comparison) {
  private static final int LABEL = 10;
  private static final int BRIEF = 8;

  /** The end of the sheet. */
  public SheetEnd end() {
    List<TerminalText> above = new ArrayList<>();
    above.add(
        TerminalText.of(connection.name(), Tone.STRONG)
            .plus(": " + name(comparison.before()) + " to " + name(comparison.after())));
    above.add(line("tasks", counts()));
    above.add(line("run", longer(comparison.longer()) + retries(comparison.moreRetries())));
    for (JobChange job : comparison.jobs()) {
      above.add(line(job.connector() == null ? "-" : job.connector().text(), tale(job)));
    }
    above.add(TerminalText.empty());
    return new SheetEnd(this::write, above, List.of(), "no task changed");
  }

  private static String name(Run run) {
    return (run.id() == null ? "a run without id" : brief(run.id().value()))
        + " ("
        + run.outcome().label()
        + ")";
  }

  /** What is said above the table is for people; programs have the whole ids in JSON. */
  private static String brief(String id) {
    return id.length() > BRIEF ? id.substring(0, BRIEF) : id;
  }

  private static TerminalText line(String label, String text) {
    return TerminalText.of("  ")
        .plus(TerminalText.of(label, Tone.FAINT).padRight(LABEL))
        .plus("  " + text);
  }

  private String counts() {
    return Arrays.stream(Change.values())
        .filter(change -> !comparison.tasks(change).isEmpty())
        .map(change -> comparison.tasks(change).size() + " " + change.label())
        .reduce((one, other) -> one + ", " + other)
        .orElse("none in either");
  }

  private static String retries(long more) {
    String fewer = more < 0 ? " fewer " : " more ";
    return more == 0
        ? ""
        : ", " + Math.abs(more) + fewer + (Math.abs(more) == 1 ? "retry" : "retries");
  }

  private static String tale(JobChange job) {
    if (job.before() == null || job.after() == null) {
      return job.before() == null ? "was not there before" : "is not there any more";
    }
    String before = job.before().outcome().label();
    String after = job.after().outcome().label();
    return longer(job.longer()) + (before.equals(after) ? "" : ", " + before + " to " + after);
  }

  private static String longer(Optional<Duration> longer) {
    if (longer.isEmpty()) {
      return "took a time that is not known of both";
    }
    Duration more = longer.get();
    String amount = Durations.write(more.abs());
    return more.isZero() ? "took as long" : amount + (more.isNegative() ? " shorter" : " longer");
  }

  private void write(Fields head) {
    head.connection(connection);
    head.object("before", one -> run(one, comparison.before()));
    head.object("after", one -> run(one, comparison.after()));
    head.seconds("longerSeconds", comparison.longer().orElse(null));
    head.number("moreRetries", comparison.moreRetries());
    head.object(
        "changes",
        one -> {
          for (Change change : Change.values()) {
            one.number(change.label(), (long) comparison.tasks(change).size());
          }
        });
    head.objects("jobs", comparison.jobs(), Difference::job);
  }

  private static void run(Fields fields, Run run) {
    fields
        .id("id", run.id())
        .moment("startedAt", run.startedAt().orElse(null))
        .text("outcome", run.outcome().label())
        .seconds("durationSeconds", run.duration().orElse(null));
  }

  private static void job(Fields fields, JobChange job) {
    fields
        .text("connectorType", job.connector() == null ? null : job.connector().text())
        .text("before", outcome(job.before()))
        .text("after", outcome(job.after()))
        .seconds("longerSeconds", job.longer().orElse(null));
  }

  private static @Nullable String outcome(@Nullable Job job) {
    return job == null ? null : job.outcome().label();
  }
}
