package dev.syncruns.cli.view;

import dev.syncruns.domain.execution.Outcome;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A row of a run's tree: a job, a task, several tasks in one, or a note below a task. Texts may be
 * the service's.
 *
 * @param kind what it is.
 * @param text its name, or the note.
 * @param tone how the text is meant.
 * @param outcome what it came to; null for a note.
 * @param took how long it took; null when that is not known.
 * @param retries how often it was retried; null when that does not apply.
 * @param span when it ran; without start and end for a note.
 * @param id its id; null when it has none.
 */
public record TreeRow(
    Kind kind,
    String text,
    Tone tone,
    @Nullable Outcome outcome,
    @Nullable Duration took,
    @Nullable Long retries,
    RunFacts.Span span,
    @Nullable String id) {

  static TreeRow note(String text, Tone tone) {
    RunFacts.Span never = new RunFacts.Span(null, null, null);
    return new TreeRow(Kind.NOTE, text, tone, null, null, null, never, null);
  }

  /** What a row is. */
  public enum Kind {
    /** A job. */
    JOB,
    /** A task. */
    TASK,
    /** Several tasks of the same outcome. */
    FOLDED,
    /** A note about the task above. */
    NOTE
  }
}
