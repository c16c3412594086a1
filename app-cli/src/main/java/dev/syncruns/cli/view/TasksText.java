package dev.syncruns.cli.view;

import dev.syncruns.domain.execution.Outcome;
import dev.syncruns.domain.statistics.TaskCounts;
import java.util.ArrayList;
import java.util.List;

/** Says in a few words how the tasks of a run ended. */
public final class TasksText {

  private TasksText() {}

  /**
   * Such as {@code 28 ok 3 ✖ 1 skip}, or {@code 12/32, 1 ✖} while some are open.
   *
   * @param counts the counts of the tasks
   * @param failedWord the word or symbol for failed
   */
  public static String of(TaskCounts counts, String failedWord) {
    if (counts.total() == 0) {
      return Cell.NOTHING;
    }
    if (counts.active() > 0 || counts.ended() == 0) {
      String done = counts.ended() + "/" + counts.total();
      return counts.failed() == 0 ? done : done + ", " + counts.failed() + " " + failedWord;
    }
    List<String> parts = new ArrayList<>();
    add(parts, counts.of(Outcome.SUCCESS), "ok");
    add(parts, counts.failed(), failedWord);
    add(parts, counts.of(Outcome.SKIPPED), "skip");
    add(parts, counts.of(Outcome.CANCELED), "canceled");
    add(parts, counts.of(Outcome.UNDETERMINED), "unclear");
    return String.join(" ", parts);
  }

  /** In whole words, such as {@code 28 ok, 3 failed, 1 skipped of 32}. */
  public static String sentence(TaskCounts counts) {
    if (counts.total() == 0) {
      return "none";
    }
    List<String> parts = new ArrayList<>();
    add(parts, counts.of(Outcome.SUCCESS), "ok");
    add(parts, counts.failed(), "failed");
    add(parts, counts.of(Outcome.SKIPPED), "skipped");
    add(parts, counts.of(Outcome.CANCELED), "canceled");
    add(parts, counts.of(Outcome.RUNNING), "running");
    add(parts, counts.of(Outcome.RETRYING), "retrying");
    add(parts, counts.of(Outcome.QUEUED), "waiting");
    add(parts, counts.of(Outcome.UNDETERMINED), "unclear");
    return String.join(", ", parts) + " of " + counts.total();
  }

  private static void add(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }
}
