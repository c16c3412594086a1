package dev.syncruns.adapter.http.internal.call;

import dev.syncruns.adapter.http.internal.wire.AnswerHead;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.Problem;
import java.time.Instant;

/** What says which problem an answer with another status than 200 is. */
public interface Judge {

  /**
   * The problem that an answer is.
   *
   * @param head the answer's head
   * @param circumstances its status, error and texts
   * @param now the time by our own clock
   */
  Problem problem(AnswerHead head, ProblemContext circumstances, Instant now);
}
