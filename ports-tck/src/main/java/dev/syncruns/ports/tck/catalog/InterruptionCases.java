package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** An interrupted call ends promptly, and leaves the interruption to be seen by its caller. */
public interface InterruptionCases extends CatalogCases {
  /** The most that promptly may mean on a busy machine. */
  int PROMPT_SECONDS = 10;

  /** Interruption while the service does not answer. */
  @Test
  default void interruption_endsACallThatWaits() throws Exception {
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, SampleRuns.ended(1))
            .then(Reaction.stall())
            .build();
    CompletableFuture<Ending> ending = new CompletableFuture<>();
    try (CatalogFixture fixture = fixture(script)) {
      Thread caller = new Thread(() -> Ending.make(fixture, ending), "interrupted caller");
      caller.start();
      fixture.service().awaitRequests(1);
      caller.interrupt();

      Ending end = ending.get(PROMPT_SECONDS, TimeUnit.SECONDS);
      assertThat(end.problem()).isInstanceOf(CallInterrupted.class);
      assertThat(end.isInterrupted()).isTrue();
      assertThat(fixture.service().requests()).hasSize(1);
    }
  }

  /** Interruption before the call. */
  @Test
  default void interruption_endsACallBeforeItBegins() throws Exception {
    CompletableFuture<Ending> ending = new CompletableFuture<>();
    try (CatalogFixture fixture =
        fixture(CatalogScript.of(SampleRuns.CONNECTION, SampleRuns.ended(1)))) {
      Thread caller =
          new Thread(
              () -> {
                Thread.currentThread().interrupt();
                Ending.make(fixture, ending);
              },
              "caller interrupted before");
      caller.start();

      Ending end = ending.get(PROMPT_SECONDS, TimeUnit.SECONDS);
      assertThat(end.problem()).isInstanceOf(CallInterrupted.class);
      assertThat(end.isInterrupted()).isTrue();
    }
  }

  /**
   * How a call ended.
   *
   * @param problem what it ended with.
   * @param isInterrupted whether its thread was interrupted then.
   */
  record Ending(Problem problem, boolean isInterrupted) {

    private static void make(CatalogFixture fixture, CompletableFuture<Ending> ending) {
      try {
        Problem problem = Calls.problemOf(() -> Calls.firstPage(fixture));
        ending.complete(new Ending(problem, Thread.currentThread().isInterrupted()));
      } catch (AssertionError noProblem) {
        ending.completeExceptionally(noProblem);
      }
    }
  }
}
