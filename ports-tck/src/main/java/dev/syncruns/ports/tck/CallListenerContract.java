package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.Operation;
import dev.syncruns.ports.tck.HeardCalls.Heard;
import dev.syncruns.ports.tck.HeardCalls.Kind;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.ports.tck.watch.AtOnce;
import dev.syncruns.ports.tck.watch.Canary;
import dev.syncruns.ports.tck.watch.NoLeaks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of what tells a {@link CallListener}: a catalog that tries again. Its test extends
 * this and makes the catalog in {@link #fixture}, with the policy that tries a failed call up to
 * five times.
 */
@ExtendWith(NoLeaks.class)
@Timeout(CallListenerContract.SECONDS)
public abstract class CallListenerContract implements NoLeaks.Sharing {
  /** The most that a case may take. */
  static final int SECONDS = 120;

  private static final int THREADS = 64;

  /** Fewer than the attempts of one call: a single caller may meet them all. */
  private static final int FAILURES = 4;

  private static final Reaction DOWN = Reaction.refusal(503, ErrorText.HTML);

  private final HeardCalls heard = new HeardCalls();

  /** The contract, for a subclass. */
  protected CallListenerContract() {}

  /** A catalog that asks a performance of {@code script} and tells {@code listener}. */
  protected abstract CatalogFixture fixture(CatalogScript script, CallListener listener);

  @Test
  final void everyAttemptAndWait_isTold_inOrder_withTheTimeItTook() {
    CatalogScript script = runs().first(Reaction.refusal(429, "1")).first(DOWN).build();
    try (CatalogFixture fixture = fixture(script, heard)) {
      Instant began = fixture.timing().steady();
      list(fixture);
      Duration total = Duration.between(began, fixture.timing().steady());

      assertThat(heard.all().stream().map(Heard::line))
          .containsExactly(
              "LIST_RUNS 1 FAILURE",
              "LIST_RUNS 2 WAIT",
              "LIST_RUNS 2 FAILURE",
              "LIST_RUNS 3 WAIT",
              "LIST_RUNS 3 SUCCESS");
      assertThat(heard.all()).extracting(Heard::time).noneMatch(Duration::isNegative);
      assertThat(heard.of(Kind.WAIT).get(0).time()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      assertThat(heard.all().stream().map(Heard::time).reduce(Duration.ZERO, Duration::plus))
          .isLessThanOrEqualTo(total);
    }
  }

  @Test
  final void theEnd_isToldLast_withItsReason_andIsWhatTheCallerGets() {
    try (CatalogFixture fixture = fixture(runs().then(DOWN).build(), heard)) {
      Problem problem = catchThrowableOfType(Problem.class, () -> list(fixture));

      Heard end = heard.all().get(heard.all().size() - 1);
      assertThat(end.line()).isEqualTo("LIST_RUNS 5 GIVE_UP");
      assertThat(end.reason()).isEqualTo(GiveUpReason.ATTEMPTS_USED);
      assertThat(end.problem()).isSameAs(problem);
      assertThat(heard.of(Kind.FAILURE)).hasSize(5);
      assertThat(heard.of(Kind.WAIT)).hasSize(4);
    }
  }

  @Test
  final void whatCannotBeHelped_isToldOnce() {
    try (CatalogFixture fixture = fixture(runs().build(), heard)) {
      RunNotFound problem =
          catchThrowableOfType(
              RunNotFound.class,
              () ->
                  fixture
                      .catalog()
                      .run(SampleRuns.CONNECTION, RunId.of("nobody"), CallOptions.none()));

      assertThat(problem).isNotNull();
      assertThat(heard.all().stream().map(Heard::line))
          .containsExactly("GET_RUN 1 FAILURE", "GET_RUN 1 GIVE_UP");
      assertThat(heard.all().get(1).reason()).isEqualTo(GiveUpReason.NOT_RETRYABLE);
    }
  }

  @Test
  final void whatIsTold_namesTheRoute_andNoAddressAndNoToken() {
    CatalogScript script = runs().tokens(ScriptTokens.stale()).first(Reaction.reset()).build();
    try (CatalogFixture fixture = fixture(script, heard)) {
      assertThat(catchThrowableOfType(Problem.class, () -> list(fixture))).isNotNull();

      assertThat(heard.all()).isNotEmpty();
      assertThat(Operation.values())
          .extracting(Operation::route)
          .allMatch(route -> route.contains("/{connectionId}/"));
      Canary canary = new Canary(ScriptTokens.secrets());
      for (Heard one : heard.all()) {
        canary.assertHidden(one.toString());
        Problem problem = one.problem();
        if (problem != null) {
          canary.assertHidden(problem);
          assertThat(problem.getMessage()).doesNotContain("://", "/runs");
        }
      }
    }
  }

  @Test
  final void aListenerThatFails_failsNoCall() {
    FailingCallListener failing = new FailingCallListener();
    try (CatalogFixture fixture = fixture(runs().first(DOWN).build(), failing)) {
      assertThat(list(fixture)).isEqualTo(3);
      assertThat(failing.told()).as("failure, wait, success").isEqualTo(3);
    }
    FailingCallListener atTheEnd = new FailingCallListener();
    try (CatalogFixture fixture =
        fixture(runs().then(Reaction.refusal(422, ErrorText.FULL)).build(), atTheEnd)) {
      assertThat(catchThrowableOfType(Problem.class, () -> list(fixture))).isNotNull();
      assertThat(atTheEnd.told()).as("failure, end").isEqualTo(2);
    }
  }

  @Test
  final void theCallsOfManyThreads_areAllTold() throws Exception {
    CatalogScript.Builder script = runs();
    for (int i = 0; i < FAILURES; i++) {
      script.first(DOWN);
    }
    try (CatalogFixture fixture = fixture(script.build(), heard)) {
      List<Integer> sizes = AtOnce.call(THREADS, () -> list(fixture));

      assertThat(sizes).hasSize(THREADS).containsOnly(3);
      assertThat(heard.of(Kind.SUCCESS)).hasSize(THREADS);
      assertThat(heard.of(Kind.FAILURE)).hasSize(FAILURES);
      assertThat(heard.of(Kind.WAIT)).hasSize(FAILURES);
      assertThat(heard.of(Kind.GIVE_UP)).isEmpty();
    }
  }

  private static CatalogScript.Builder runs() {
    return CatalogScript.builder().connection(SampleRuns.CONNECTION, SampleRuns.ended(3));
  }

  private static int list(CatalogFixture fixture) {
    return fixture
        .catalog()
        .runs(SampleRuns.CONNECTION, PageRequest.first(10), CallOptions.none())
        .items()
        .size();
  }
}
