package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.retry.GiveUpReason;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CallContext;
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
 * The contract of reports to a {@link CallListener} by a retrying catalog. Its test extends this
 * and creates the catalog in {@link #fixture}, with the policy of up to five attempts.
 */
@ExtendWith(NoLeaks.class)
@Timeout(CallListenerContract.SECONDS)
public abstract class CallListenerContract implements NoLeaks.Sharing {
  /** The timeout of a case in seconds. */
  static final int SECONDS = 120;

  private static final int THREADS = 64;

  /** Fewer than the attempts of one call, because a single caller may meet all of them. */
  private static final int FAILURES = 4;

  private static final Reaction DOWN = Reaction.refusal(503, ErrorText.HTML);

  private final HeardCalls heard = new HeardCalls();

  /** Creates the contract, for a subclass. */
  protected CallListenerContract() {}

  /** Creates a catalog over {@code script} that reports to {@code listener}. */
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
              "LIST_RUNS 0 BEGIN",
              "LIST_RUNS 1 ATTEMPT",
              "LIST_RUNS 1 FAILURE",
              "LIST_RUNS 2 WAIT",
              "LIST_RUNS 2 ATTEMPT",
              "LIST_RUNS 2 FAILURE",
              "LIST_RUNS 3 WAIT",
              "LIST_RUNS 3 ATTEMPT",
              "LIST_RUNS 3 END");
      assertThat(heard.all()).extracting(Heard::time).noneMatch(Duration::isNegative);
      assertThat(heard.of(Kind.WAIT).get(0).time()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
      Heard end = heard.of(Kind.END).get(0);
      Duration parts =
          heard.all().stream()
              .filter(one -> one.kind() != Kind.END)
              .map(Heard::time)
              .reduce(Duration.ZERO, Duration::plus);
      assertThat(end.time()).isBetween(parts, total);
      assertThat(end.asEnd().isSuccess()).isTrue();
      assertThat(end.asEnd().givenUp()).isEmpty();
    }
  }

  /** Whoever draws calls into a trace finds what each is about, and which lines are of one. */
  @Test
  final void everyCall_isToldWithItsConnection_itsPageOrRun_andANumberOfItsOwn_onItsOwnThread() {
    try (CatalogFixture fixture = fixture(runs().first(DOWN).build(), heard)) {
      list(fixture);
      RunId missing = RunId.of("nobody");
      assertThat(
              catchThrowableOfType(
                  RunNotFound.class,
                  () -> fixture.catalog().run(SampleRuns.CONNECTION, missing, CallOptions.none())))
          .isNotNull();

      List<CallContext> calls = heard.of(Kind.BEGIN).stream().map(Heard::context).toList();
      assertThat(calls).hasSize(2).extracting(CallContext::id).doesNotHaveDuplicates();
      assertThat(calls).extracting(CallContext::connection).containsOnly(SampleRuns.CONNECTION);
      assertThat(calls).extracting(CallContext::page).containsExactly(PageRequest.first(10), null);
      assertThat(calls).extracting(CallContext::run).containsExactly(null, missing);
      assertThat(calls).extracting(CallContext::origin).containsOnly(CallContext.Origin.LIST);
      assertThat(heard.all()).extracting(Heard::thread).containsOnly(Thread.currentThread());
      assertThat(heard.all()).extracting(Heard::context).hasSameElementsAs(calls);
    }
  }

  @Test
  final void theEnd_isToldLast_withItsReason_andIsWhatTheCallerGets() {
    try (CatalogFixture fixture = fixture(runs().then(DOWN).build(), heard)) {
      Problem problem = catchThrowableOfType(Problem.class, () -> list(fixture));

      Heard end = heard.all().get(heard.all().size() - 1);
      assertThat(end.line()).isEqualTo("LIST_RUNS 5 END");
      assertThat(end.asEnd().givenUp()).contains(GiveUpReason.ATTEMPTS_USED);
      assertThat(end.asEnd().failure()).isSameAs(problem);
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
          .containsExactly(
              "GET_RUN 0 BEGIN", "GET_RUN 1 ATTEMPT", "GET_RUN 1 FAILURE", "GET_RUN 1 END");
      assertThat(heard.all().get(3).asEnd().givenUp()).contains(GiveUpReason.NOT_RETRYABLE);
    }
  }

  /** A span that was begun and is never ended would be lost. */
  @Test
  final void anInterruptedCall_isToldToEnd_andIsNotGivenUp() {
    try (CatalogFixture fixture = fixture(runs().build(), heard)) {
      Thread.currentThread().interrupt();
      CallInterrupted problem = catchThrowableOfType(CallInterrupted.class, () -> list(fixture));

      assertThat(Thread.interrupted()).isTrue();
      Heard end = heard.all().get(heard.all().size() - 1);
      assertThat(end.kind()).isEqualTo(Kind.END);
      assertThat(end.asEnd().failure()).isSameAs(problem);
      assertThat(heard.of(Kind.END)).hasSize(1);
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
        Throwable failure = one.kind() == Kind.END ? one.asEnd().failure() : one.problem();
        if (failure instanceof Problem problem) {
          canary.assertHidden(problem);
          assertThat(problem.getMessage()).doesNotContain("://", "/runs");
        }
      }
    }
  }

  @Test
  final void aListenerThatFails_failsNoCall() {
    FailingCallListener failing = new FailingCallListener(false);
    try (CatalogFixture fixture = fixture(runs().first(DOWN).build(), failing)) {
      assertThat(list(fixture)).isEqualTo(3);
      assertThat(failing.told()).as("2 attempts, failure, wait, end").isEqualTo(5);
    }
    FailingCallListener atOnce = new FailingCallListener(true);
    try (CatalogFixture fixture = fixture(runs().first(DOWN).build(), atOnce)) {
      assertThat(list(fixture)).isEqualTo(3);
      assertThat(atOnce.told()).as("begin").isEqualTo(1);
    }
    FailingCallListener atTheEnd = new FailingCallListener(false);
    try (CatalogFixture fixture =
        fixture(runs().then(Reaction.refusal(422, ErrorText.FULL)).build(), atTheEnd)) {
      assertThat(catchThrowableOfType(Problem.class, () -> list(fixture))).isNotNull();
      assertThat(atTheEnd.told()).as("attempt, failure, end").isEqualTo(3);
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
      assertThat(heard.of(Kind.BEGIN)).hasSize(THREADS);
      assertThat(heard.of(Kind.END)).hasSize(THREADS).allMatch(end -> end.asEnd().isSuccess());
      assertThat(heard.of(Kind.FAILURE)).hasSize(FAILURES);
      assertThat(heard.of(Kind.WAIT)).hasSize(FAILURES);
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
