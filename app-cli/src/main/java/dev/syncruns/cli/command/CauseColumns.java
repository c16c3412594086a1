package dev.syncruns.cli.command;

import dev.syncruns.cli.command.CauseWords.Advice;
import dev.syncruns.cli.command.DiagnosisReport.RankedCause;
import dev.syncruns.cli.report.CauseText;
import dev.syncruns.cli.report.Cell;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.domain.diagnosis.Cause;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.diagnosis.RunRef;
import dev.syncruns.domain.run.SourceFileId;
import dev.syncruns.domain.selection.IdWord;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of causes, a row each. */
final class CauseColumns {
  /** What the source of what the service itself says is called. */
  static final String SERVICE = "service";

  private CauseColumns() {}

  /** The table of the command {@code why}. */
  static TableSpec<RankedCause> table() {
    List<ColumnSpec<RankedCause>> columns =
        Stream.of(what(), reach(), course(), todo(), example()).flatMap(List::stream).toList();
    return TableSpec.of(
        "syncruns.why/v1",
        "causes",
        ranked -> IdWord.of(CauseText.name(ranked.cause().cause())),
        columns);
  }

  private static List<ColumnSpec<RankedCause>> what() {
    return List.of(
        ColumnSpec.<RankedCause>of("rank", RankedCause::rank).right(),
        of("who", cause -> who(cause.cause().fixability())),
        data("fixable", cause -> fixable(cause.cause().fixability())),
        data("fixableBasis", cause -> basis(cause.cause())),
        of("name", cause -> cause.cause().name())
            .shown((ranked, context) -> Cell.of(CauseText.name(ranked.cause().cause()))),
        of("message", cause -> cause.cause().message()),
        key("pattern", CauseFingerprint::message),
        key("scope", key -> RunColumns.label(key.scope())),
        key("errorCode", CauseFingerprint::code),
        key("descriptionKey", CauseFingerprint::descriptionKey),
        key("system", CauseFingerprint::system),
        key("phase", CauseFingerprint::phase),
        key("category", CauseFingerprint::category),
        key("connector", key -> key.connector() == null ? null : key.connector().text()),
        key("bridgeExitCode", CauseFingerprint::bridgeExitCode),
        data("transient", RootCause::isTransient));
  }

  private static List<ColumnSpec<RankedCause>> reach() {
    return List.of(
        of("tasks", cause -> cause.impact().tasks()).right(),
        of("runs", cause -> cause.impact().runs()).right(),
        data("activeRuns", cause -> cause.impact().activeRuns()),
        data("fileCount", cause -> (long) cause.impact().tasksByFile().size()),
        of("files", CauseColumns::files));
  }

  private static List<ColumnSpec<RankedCause>> course() {
    return List.of(
        id("firstSeenRun", cause -> cause.timeline().firstSeen()),
        of("firstSeen", c -> at(c.timeline().firstSeen())),
        id("lastSeenRun", cause -> cause.timeline().lastSeen()),
        of("lastSeen", c -> at(c.timeline().lastSeen())),
        id("lastGoodRun", cause -> cause.timeline().lastGood()),
        of("lastGood", c -> at(c.timeline().lastGood())),
        of("standing", cause -> RunColumns.label(cause.timeline().state())),
        id("sinceRun", cause -> cause.timeline().since()),
        data("since", cause -> at(cause.timeline().since())),
        data("shownRuns", cause -> cause.timeline().shown()),
        data("spanRuns", cause -> cause.timeline().over()));
  }

  private static List<ColumnSpec<RankedCause>> todo() {
    return List.of(
        data("leastRetries", cause -> cause.retries().min()),
        data("mostRetries", cause -> cause.retries().max()),
        data("recoveredFiles", CauseColumns::recovered),
        of("advice", Advice::of),
        data("adviceBasis", cause -> Advice.BUILT_IN),
        of("article", cause -> cause.article().orElse(null)),
        data("articleBasis", CauseColumns::articleBasis));
  }

  private static List<ColumnSpec<RankedCause>> example() {
    return List.of(
        id("exampleRun", cause -> cause.example().run()),
        data("exampleJob", cause -> text(cause.example().job())),
        data("exampleTask", cause -> text(cause.example().task())),
        data("exampleFile", cause -> text(cause.example().file())));
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
      String name, Function<CauseFingerprint, @Nullable Object> part) {
    return data(name, cause -> part.apply(cause.cause().key()));
  }

  private static ColumnSpec<RankedCause> data(
      String name, Function<RootCause, @Nullable Object> value) {
    return of(name, value).data();
  }

  private static ColumnSpec<RankedCause> id(
      String name, Function<RootCause, @Nullable RunRef> run) {
    return data(
        name,
        cause -> {
          RunRef ref = run.apply(cause);
          return ref == null ? null : RunColumns.word(ref.id());
        });
  }

  private static ColumnSpec<RankedCause> of(
      String name, Function<RootCause, @Nullable Object> value) {
    return ColumnSpec.of(name, ranked -> value.apply(ranked.cause()));
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
}
