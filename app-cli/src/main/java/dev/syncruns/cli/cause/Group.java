package dev.syncruns.cli.cause;

import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetColumn;
import dev.syncruns.cli.view.UnknownWord;
import dev.syncruns.cli.view.WhyText;
import dev.syncruns.domain.diagnosis.CauseFingerprint;
import dev.syncruns.domain.diagnosis.Fixability;
import dev.syncruns.domain.diagnosis.RootCause;
import dev.syncruns.domain.run.SourceFileId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The causes that have something else in common.
 *
 * @param label what they have in common, e.g. a file; null for what says nothing of it.
 * @param failures how many failures they stand behind, of tasks or, where there are none, of runs.
 * @param causes the causes.
 */
public record Group(@Nullable String label, long failures, List<RootCause> causes) {

  /** What causes can be grouped by. */
  public enum By {
    /** The cause itself: each is its own group. */
    CAUSE,
    /** The source file. */
    FILE,
    /** The connector type. */
    CONNECTOR,
    /** The error's code. */
    CODE,
    /** The phase that the error names. */
    PHASE;

    /**
     * What is called {@code word}, in any case.
     *
     * @throws UnknownWord when nothing is
     */
    public static By named(String word) {
      for (By by : values()) {
        if (by.word().equals(word.toLowerCase(Locale.ROOT))) {
          return by;
        }
      }
      throw new UnknownWord(word, Stream.of(values()).map(By::word).toList());
    }

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Copies the list. */
  public Group {
    causes = List.copyOf(causes);
  }

  /** The groups of some causes, those with most failures first. */
  public static List<Group> of(List<Ranked> shown, By by) {
    Map<String, Group> groups = new LinkedHashMap<>();
    for (Ranked ranked : shown) {
      RootCause cause = ranked.cause();
      shares(cause, by)
          .forEach(
              (label, failures) ->
                  groups.merge(
                      label,
                      new Group(label.isEmpty() ? null : label, failures, List.of(cause)),
                      Group::plus));
    }
    return groups.values().stream()
        .sorted(Comparator.comparingLong(Group::failures).reversed())
        .toList();
  }

  /** The sheet of groups. */
  public static Sheet<Group> sheet(By by) {
    String name = by.word();
    return Sheet.of(
        "syncruns.why-groups/v1",
        "groups",
        List.of(
            SheetColumn.<Group>of(name, Group::label).field("group").shortened(3, 16),
            SheetColumn.<Group>of("failures", Group::failures).right(),
            SheetColumn.<Group>of("causes", group -> (long) group.causes.size()).right(),
            SheetColumn.<Group>of("fixable", Group::fixable).right(),
            SheetColumn.<Group>of("names", Group::names).shortened(2, 20)));
  }

  private Group plus(Group more) {
    List<RootCause> all = new ArrayList<>(causes);
    all.addAll(more.causes);
    return new Group(label, failures + more.failures, all);
  }

  private long fixable() {
    return causes.stream().filter(cause -> cause.cause().fixability() == Fixability.USER).count();
  }

  private List<String> names() {
    return causes.stream().map(cause -> WhyText.name(cause.cause())).distinct().toList();
  }

  private static Map<String, Long> shares(RootCause cause, By by) {
    CauseFingerprint key = cause.cause().key();
    long all = cause.reach().failures();
    return switch (by) {
      case CAUSE -> Map.of(WhyText.name(cause.cause()), all);
      case CONNECTOR -> Map.of(key.connector() == null ? "" : key.connector().text(), all);
      case CODE -> Map.of(Objects.requireNonNullElse(key.code(), ""), all);
      case PHASE -> Map.of(Objects.requireNonNullElse(key.phase(), ""), all);
      case FILE -> byFile(cause, all);
    };
  }

  private static Map<String, Long> byFile(RootCause cause, long all) {
    Map<String, Long> files = new LinkedHashMap<>();
    long rest = all;
    for (Map.Entry<SourceFileId, Long> file : cause.reach().tasksByFile().entrySet()) {
      files.put(file.getKey().value(), file.getValue());
      rest -= file.getValue();
    }
    if (rest > 0) {
      files.merge("", rest, Long::sum);
    }
    return files;
  }
}
