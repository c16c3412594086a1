package dev.syncruns.cli.command;

import dev.syncruns.cli.command.TreeTable.Branches;
import dev.syncruns.cli.command.TreeTable.Timeline;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.output.TerminalText;
import dev.syncruns.cli.output.TerminalText.DisplayWidth;
import dev.syncruns.cli.output.TerminalText.Wrap;
import dev.syncruns.cli.output.TerminalText.Wrap.Labelled;
import dev.syncruns.cli.output.TextSanitizer;
import dev.syncruns.cli.report.Cell.OutcomeWords;
import dev.syncruns.cli.report.Cell.Tone;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunFacts;
import dev.syncruns.cli.report.RunHead;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.RunTree;
import dev.syncruns.cli.report.RunTree.TreeRow;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One run for people: its head, the tree of its jobs and tasks, and what to do next. */
final class ShowScreen {
  private static final int LABEL = 12;
  private static final int LEAST_PAIR = 36;
  private static final int LEAST_TIMELINE = 20;
  private static final int MOST_TIMELINE = 72;
  private static final String INDENT = "  ";

  private final Terminal out;
  private final ConnectionRef connection;
  private final ShowLayout layout;
  private final RenderContext context;

  /**
   * A screen about a run of a connection.
   *
   * @param out where it is written
   * @param connection the connection
   * @param layout how it is laid out
   * @param context formats ids, times and texts
   */
  ShowScreen(Terminal out, ConnectionRef connection, ShowLayout layout, RenderContext context) {
    this.out = out;
    this.connection = connection;
    this.layout = layout;
    this.context = context;
  }

  /** Writes the run. */
  void write(RunRow listed) {
    write(listed, listed.run());
  }

  /** Writes what is told of a run, and the jobs and tasks of a part of it. */
  void write(RunRow listed, Run part) {
    title(listed);
    head(RunHead.of(listed, connection, context));
    List<TreeRow> rows = RunTree.of(part, layout.depth(), context.now());
    out.line("");
    if (rows.isEmpty()) {
      out.line(TerminalText.of(INDENT + "no jobs", Tone.FAINT));
    } else {
      tree(rows, listed.facts());
    }
    if (isScreen()) {
      foot(listed.facts());
    }
    out.flush();
  }

  private void title(RunRow listed) {
    RunFacts facts = listed.facts();
    String id = facts.labels().id() == null ? "-" : facts.labels().id();
    Tone tone = OutcomeWords.tone(facts.outcome());
    String symbol = isScreen() ? OutcomeWords.symbol(facts.outcome()) + " " : "";
    out.line(
        TerminalText.of(symbol + facts.outcome().label(), tone).plus("  ").plus(id, Tone.STRONG));
  }

  private void head(RunHead head) {
    int width = isScreen() ? out.capabilities().width() : 0;
    int half = Math.max(LEAST_PAIR, longest(head) + LABEL + INDENT.length() + 2);
    boolean sideBySide = width >= half + LABEL + LABEL;
    for (int i = 0; i < head.pairs().size(); i += 2) {
      RunHead.Entry left = head.pairs().get(i);
      RunHead.Entry right = head.pairs().get(i + 1);
      if (sideBySide && entry(right).width() <= width - half) {
        out.line(entry(left).padRight(half).plus(entry(right)));
      } else {
        out.line(entry(left));
        out.line(entry(right));
      }
    }
    Labelled lines = new Labelled(INDENT.length(), LABEL, width);
    head.lines().forEach(entry -> lines.of(entry.label(), entry.text()).forEach(out::line));
  }

  private static int longest(RunHead head) {
    int longest = 0;
    for (int i = 0; i < head.pairs().size(); i += 2) {
      longest = Math.max(longest, DisplayWidth.of(TextSanitizer.of(head.pairs().get(i).text())));
    }
    return longest;
  }

  private static TerminalText entry(RunHead.Entry entry) {
    return new Labelled(INDENT.length(), LABEL, 0).line(entry.label(), entry.text());
  }

  private void tree(List<TreeRow> rows, RunFacts facts) {
    Branches branches = branches();
    int width = out.capabilities().width() - INDENT.length();
    TreeTable table = new TreeTable(rows, branches, width);
    Timeline timeline = timeline(rows, facts, Math.min(table.room(), MOST_TIMELINE));
    table
        .lines(timeline, layout.extent())
        .forEach(line -> out.line(TerminalText.of(INDENT).plus(line)));
  }

  private Branches branches() {
    Branches flat = isScreen() ? Branches.FLAT : Branches.FLAT_SPACES;
    return layout.depth().flat() ? flat : isScreen() ? Branches.DRAWN : Branches.SPACES;
  }

  private @Nullable Timeline timeline(List<TreeRow> rows, RunFacts facts, int room) {
    boolean wanted =
        layout.timeline() && !layout.extent().ids() && isScreen() && room >= LEAST_TIMELINE;
    Instant start = facts.span().start();
    if (!wanted || start == null) {
      return null;
    }
    Instant end = facts.span().end();
    for (TreeRow row : rows) {
      Instant until = row.span().end();
      end = end == null || (until != null && until.isAfter(end)) ? until : end;
    }
    boolean drawn = end != null && end.isAfter(start);
    return drawn
        ? new Timeline(start, Duration.between(start, end), room, context.moments().zone())
        : null;
  }

  private void foot(RunFacts facts) {
    List<Cause> causes = facts.causes();
    if (causes.isEmpty()) {
      return;
    }
    out.line("");
    long fixable = causes.stream().filter(cause -> cause.fixability() == Fixability.USER).count();
    String count = causes.size() == 1 ? "1 cause" : causes.size() + " causes";
    String yours = fixable == 0 ? "none that you can fix" : fixable + " that you can fix";
    String summary = count + ", " + yours + ".";
    String next = next(facts.labels().id()).orElse("");
    if (summary.length() + next.length() + 2 <= out.capabilities().width()) {
      out.line((summary + "  " + next).stripTrailing());
    } else {
      out.line(summary);
      out.line(next);
    }
  }

  /** How the causes are told in full. */
  private Optional<String> next(@Nullable String id) {
    return Optional.ofNullable(id)
        .map(text -> RunSelector.wordFor(RunId.of(text)))
        .map(
            text ->
                text.startsWith("id:")
                    ? text
                    : text.substring(0, Math.min(text.length(), RenderContext.SHORT_ID)))
        .map(text -> "next: " + layout.command() + " why " + text);
  }

  private boolean isScreen() {
    return context.medium() == OutputTarget.SCREEN;
  }

  /**
   * How a run is laid out for people.
   *
   * @param depth how much is told of its tasks.
   * @param timeline whether a timeline is drawn where there is room.
   * @param extent how much of names and texts is shown.
   * @param command how this command is called again, e.g. {@code syncruns -c bridge}.
   */
  record ShowLayout(RunTree.Depth depth, boolean timeline, Extent extent, String command) {

    /**
     * How much of names and texts is shown.
     *
     * @param ids whether ids of jobs and tasks are shown.
     * @param wholeTexts whether texts are shown to their end, however long.
     */
    record Extent(boolean ids, boolean wholeTexts) {

      /** The most columns of a text. */
      int mostColumns() {
        return wholeTexts ? Integer.MAX_VALUE : Wrap.MAX_COLUMNS;
      }
    }
  }
}
