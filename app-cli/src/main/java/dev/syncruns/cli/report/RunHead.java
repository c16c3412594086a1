package dev.syncruns.cli.report;

import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns.TasksText;
import dev.syncruns.cli.report.RunTree.ReportText;
import dev.syncruns.cli.report.TimeFormatter.TimeStyle;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.execution.Inconsistency;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunError;
import dev.syncruns.domain.statistics.TaskCounts;
import dev.syncruns.domain.statistics.TypicalDuration;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is told of one run above its tree, as labelled texts, which may be the service's.
 *
 * @param pairs short texts, to be set side by side where there is room.
 * @param lines texts that may be long.
 */
public record RunHead(List<Entry> pairs, List<Entry> lines) {

  /** Copies the lists. */
  public RunHead {
    pairs = List.copyOf(pairs);
    lines = List.copyOf(lines);
  }

  /** The head of a run. */
  public static RunHead of(RunRow listed, ConnectionRef connection, RenderContext context) {
    return new RunHead(
        pairs(listed, connection, context), lines(listed.run(), listed.facts(), context));
  }

  private static List<Entry> pairs(RunRow listed, ConnectionRef connection, RenderContext context) {
    RunFacts facts = listed.facts();
    RunFacts.Labels labels = facts.labels();
    List<Entry> pairs = new ArrayList<>();
    String title = connection.title() == null ? "" : " (" + connection.title() + ")";
    pairs.add(new Entry("connection", connection.name() + title));
    pairs.add(new Entry("phase", or(labels.phase())));
    pairs.add(new Entry("started", moment(facts.span().start(), labels.started(), context)));
    pairs.add(new Entry("took", took(facts, context)));
    TaskCounts counts = facts.tasks();
    pairs.add(new Entry("tasks", counts == null ? Cell.NOTHING : TasksText.sentence(counts)));
    pairs.add(
        new Entry("retries", counts == null ? Cell.NOTHING : Long.toString(counts.retries())));
    pairs.add(new Entry("reports", ReportText.of(listed.run()).orElse("none")));
    pairs.add(new Entry("state", or(labels.state()) + ", " + or(labels.result())));
    return pairs;
  }

  private static List<Entry> lines(Run run, RunFacts facts, RenderContext context) {
    List<Entry> lines = new ArrayList<>();
    RunError error = run.error();
    if (error != null) {
      lines.add(new Entry("error", error(error, facts.causes())));
    }
    if (facts.outcome().isActive()) {
      String left = CauseText.of(facts.withoutContradictions(), context);
      if (!left.isEmpty()) {
        lines.add(new Entry("expected", left));
      }
    }
    if (!facts.contradictions().isEmpty()) {
      String notes =
          facts.contradictions().stream()
              .map(Inconsistency::description)
              .collect(Collectors.joining("; "));
      lines.add(new Entry("note", "the run " + notes));
    }
    return lines;
  }

  private static String error(RunError error, List<Cause> causes) {
    String said =
        Optional.ofNullable(error.description())
            .filter(text -> !text.isBlank())
            .map(text -> "  " + text)
            .orElse("");
    String who =
        causes.stream()
            .filter(cause -> cause.key().scope() == CauseFingerprint.Scope.RUN)
            .filter(cause -> cause.fixability() != Fixability.UNKNOWN)
            .map(cause -> "  " + ErrorText.who(cause.fixability()))
            .findFirst()
            .orElse("");
    return or(error.errorKey()) + said + who;
  }

  private static String took(RunFacts facts, RenderContext context) {
    Optional<Duration> took = facts.took(context.now());
    if (took.isEmpty()) {
      return Cell.NOTHING;
    }
    String text = Durations.write(took.get()) + (facts.outcome().isActive() ? " so far" : "");
    TypicalDuration typical = context.typical();
    if (typical == null) {
      return text;
    }
    String off = RunColumns.vsTypical(facts, context).text();
    String compared = off.equals(Cell.NOTHING) || facts.outcome().isActive() ? "" : ", " + off;
    return text + " (typical " + Durations.write(typical.median()) + compared + ")";
  }

  private static String moment(
      @Nullable Instant moment, @Nullable String sent, RenderContext context) {
    if (moment == null) {
      return RunColumns.moment(null, sent, context).text();
    }
    String written = context.moments().write(moment);
    return context.medium() == OutputTarget.SCREEN
            && context.moments().style() == TimeStyle.RELATIVE
        ? context.moments().exact(moment)
        : written;
  }

  private static String or(@Nullable String text) {
    return text == null || text.isEmpty() ? Cell.NOTHING : text;
  }

  /**
   * A labelled text.
   *
   * @param label our word for it.
   * @param text the text.
   */
  public record Entry(String label, String text) {}
}
