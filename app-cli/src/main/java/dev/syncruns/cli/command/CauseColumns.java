package dev.syncruns.cli.command;

import dev.syncruns.cli.command.CauseWords.Advice;
import dev.syncruns.cli.command.DiagnosisReport.RankedCause;
import dev.syncruns.cli.output.ColumnSpec;
import dev.syncruns.cli.output.ColumnSpec.Value;
import dev.syncruns.cli.output.TableSpec;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.selection.IdWord;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of causes, a row each. */
final class CauseColumns {
  /** What the source of what the service itself says is called. */
  static final String SERVICE = "service";

  private CauseColumns() {}

  /** The sheet of the command {@code why}. */
  public static TableSpec<RankedCause> sheet() {
    List<ColumnSpec<RankedCause>> columns =
        Stream.of(what(), reach(), course(), todo(), example()).flatMap(List::stream).toList();
    return TableSpec.of("syncruns.why/v1", "causes", columns)
        .named(ranked -> word(CauseText.name(ranked.cause().cause())));
  }

  private static @Nullable String word(@Nullable String name) {
    return name == null ? null : IdWord.of(name);
  }

  private static List<ColumnSpec<RankedCause>> what() {
    return List.of(
        ColumnSpec.<RankedCause>of("rank", RankedCause::rank).right(),
        ColumnSpec.of("who", of(cause -> who(cause.cause().fixability()))),
        ColumnSpec.<RankedCause>of("fixable", of(cause -> fixable(cause.cause().fixability())))
            .data(),
        ColumnSpec.<RankedCause>of("fixable-basis", of(cause -> basis(cause.cause())))
            .field("fixableBasis")
            .data(),
        ColumnSpec.<RankedCause>of("name", of(cause -> cause.cause().name()))
            .shown((ranked, reading) -> Cell.of(CauseText.name(ranked.cause().cause()))),
        ColumnSpec.of("message", of(cause -> cause.cause().message())),
        key("pattern", CauseFingerprint::message),
        key("scope", key -> word(key.scope())),
        key("code", CauseFingerprint::code),
        key("description-key", CauseFingerprint::descriptionKey).field("descriptionKey"),
        key("system", CauseFingerprint::system),
        key("phase", CauseFingerprint::phase),
        key("category", CauseFingerprint::category),
        key("connector", key -> key.connector() == null ? null : key.connector().text())
            .field("connectorType"),
        key("bridge-exit-code", CauseFingerprint::bridgeExitCode).field("bridgeExitCode"),
        ColumnSpec.<RankedCause>of("transient", of(RootCause::isTransient)).data());
  }

  private static List<ColumnSpec<RankedCause>> reach() {
    return List.of(
        ColumnSpec.<RankedCause>of("tasks", of(cause -> cause.impact().tasks())).right(),
        ColumnSpec.<RankedCause>of("runs", of(cause -> cause.impact().runs())).right(),
        ColumnSpec.<RankedCause>of("active-runs", of(cause -> cause.impact().activeRuns()))
            .field("activeRuns")
            .data(),
        ColumnSpec.<RankedCause>of(
                "file-count", of(cause -> (long) cause.impact().tasksByFile().size()))
            .field("fileCount")
            .data(),
        ColumnSpec.<RankedCause>of("files", of(CauseColumns::files)).field("sourceFileIds"));
  }

  private static List<ColumnSpec<RankedCause>> course() {
    return List.of(
        id("first-seen-run", "firstSeenRun", cause -> cause.timeline().firstSeen()),
        ColumnSpec.<RankedCause>of("first-seen", of(c -> at(c.timeline().firstSeen())))
            .field("firstSeen"),
        id("last-seen-run", "lastSeenRun", cause -> cause.timeline().lastSeen()),
        ColumnSpec.<RankedCause>of("last-seen", of(c -> at(c.timeline().lastSeen())))
            .field("lastSeen"),
        id("last-good-run", "lastGoodRun", cause -> cause.timeline().lastGood()),
        ColumnSpec.<RankedCause>of("last-good", of(c -> at(c.timeline().lastGood())))
            .field("lastGood"),
        ColumnSpec.of("standing", of(cause -> word(cause.timeline().state()))),
        id("since-run", "sinceRun", cause -> cause.timeline().since()),
        data("since", "since", cause -> at(cause.timeline().since())),
        data("shown-runs", "shownRuns", cause -> cause.timeline().shown()),
        data("span-runs", "spanRuns", cause -> cause.timeline().over()));
  }

  private static List<ColumnSpec<RankedCause>> todo() {
    return List.of(
        data("least-retries", "leastRetries", cause -> cause.retries().min()),
        data("most-retries", "mostRetries", cause -> cause.retries().max()),
        data("recovered-files", "recoveredFiles", CauseColumns::recovered),
        ColumnSpec.of("advice", of(Advice::of)),
        data("advice-basis", "adviceBasis", cause -> Advice.BUILT_IN),
        ColumnSpec.of("article", of(cause -> cause.article().orElse(null))),
        data("article-basis", "articleBasis", CauseColumns::articleBasis));
  }

  private static List<ColumnSpec<RankedCause>> example() {
    return List.of(
        id("example-run", "exampleRun", cause -> cause.example().run()),
        data("example-job", "exampleJob", cause -> text(cause.example().job())),
        data("example-task", "exampleTask", cause -> text(cause.example().task())),
        data("example-file", "exampleFile", cause -> text(cause.example().file())));
  }

  /** Whose a cause is, in one word. */
  static String who(Fixability fixability) {
    return switch (fixability) {
      case USER -> "yours";
      case NOT_USER -> "not-yours";
      case UNKNOWN -> "unknown";
    };
  }

  private static ColumnSpec<RankedCause> key(
      String label, Function<CauseFingerprint, @Nullable Object> part) {
    return ColumnSpec.<RankedCause>of(label, of(cause -> part.apply(cause.cause().key()))).data();
  }

  private static ColumnSpec<RankedCause> data(
      String label, String field, Function<RootCause, @Nullable Object> value) {
    return ColumnSpec.<RankedCause>of(label, of(value)).field(field).data();
  }

  private static ColumnSpec<RankedCause> id(
      String label, String field, Function<RootCause, @Nullable RunRef> run) {
    return data(
        label,
        field,
        cause -> {
          RunRef ref = run.apply(cause);
          return ref == null ? null : text(ref.id());
        });
  }

  private static Value<RankedCause> of(Function<RootCause, @Nullable Object> value) {
    return ranked -> value.apply(ranked.cause());
  }

  /** Whether the user can fix it; null when nobody says. */
  static @Nullable Boolean fixable(Fixability fixability) {
    return fixability == Fixability.UNKNOWN ? null : Boolean.valueOf(fixability == Fixability.USER);
  }

  private static @Nullable String basis(Cause cause) {
    if (cause.fixability() == Fixability.UNKNOWN) {
      return null;
    }
    return cause.isInferred() ? Advice.BUILT_IN : SERVICE;
  }

  private static @Nullable String articleBasis(RootCause cause) {
    if (cause.cause().kbArticleLink() != null) {
      return SERVICE;
    }
    return cause.article().isPresent() ? Advice.BUILT_IN : null;
  }

  private static List<String> files(RootCause cause) {
    return cause.cause().files().stream().map(SourceFileId::value).toList();
  }

  private static List<String> recovered(RootCause cause) {
    return cause.retries().recoveries().stream().map(one -> one.file().value()).toList();
  }

  private static @Nullable Object at(@Nullable RunRef run) {
    return run == null ? null : run.at();
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  /** A constant as it is written in data, e.g. {@code not-seen}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
