package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PagingAnomaly;
import dev.syncruns.domain.problem.LimitExceeded;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.status.RunExpectation;
import dev.syncruns.domain.waiting.Verdict;
import dev.syncruns.domain.waiting.WaitPolicy;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.FleetOptions;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.tck.script.Paging;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.LongToIntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are larger than an answer may be: fewer runs are asked for until they fit. */
class LargePagesTest {
  private static final List<Run> RUNS = SampleRuns.ended(150);

  private final Queue<PageRequest> asked = new ConcurrentLinkedQueue<>();
  private final AwaitStage stage = new AwaitStage();

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void aListing_asksForHalfAsManyUntilTheyFit_andKeepsToThat(int ahead) {
    Listing<Run> listing = listing(skip -> 30, ListOptions.defaults().withPrefetch(ahead));

    assertThat(listing.stream().toList()).isEqualTo(RUNS);
    assertThat(asked)
        .startsWith(new PageRequest(0, 100), new PageRequest(0, 50), new PageRequest(0, 25));
    assertThat(asked.stream().skip(2)).allMatch(page -> page.top() == 25).doesNotHaveDuplicates();
    assertThat(listing.report().isComplete()).isTrue();
    assertThat(listing.report().anomalies()).containsExactly(PagingAnomaly.PAGE_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8})
  void runsThatGetLargerOnTheWay_areNeitherMissedNorRepeated(int ahead) {
    LongToIntFunction fitting = skip -> skip < 70 ? 40 : skip < 100 ? 3 : 1;
    Listing<Run> listing = listing(fitting, ListOptions.defaults().withSkip(5).withPrefetch(ahead));

    assertThat(listing.stream().toList()).isEqualTo(RUNS.subList(5, RUNS.size()));
    assertThat(listing.report().isComplete()).isTrue();
  }

  @Test
  void aSingleRunThatIsTooLarge_isToldWithTheLimit() {
    Listing<Run> listing = listing(skip -> skip < 120 ? 40 : 0, ListOptions.defaults());

    LimitExceeded tooLarge =
        catchThrowableOfType(LimitExceeded.class, () -> listing.stream().count());

    assertThat(tooLarge.limit()).isEqualTo(Limit.RUN_SIZE);
    assertThat(tooLarge).hasMessageContaining("single run").hasMessageContaining("16 MiB");
    assertThat(listing.report().listed()).isEqualTo(125);
  }

  @Test
  void aRunAskedForByItsId_thatIsTooLarge_isToldWithTheLimit() {
    SyncRuns syncRuns = syncRuns(new Limited(page -> RUNS, skip -> 0), 100);
    RunId id = RunId.of("x".repeat(36));

    LimitExceeded tooLarge =
        catchThrowableOfType(
            LimitExceeded.class,
            () -> syncRuns.inspect().run(SampleRuns.CONNECTION, id, ListOptions.defaults()));

    assertThat(tooLarge.limit()).isEqualTo(Limit.RUN_SIZE);
  }

  @Test
  void aWait_findsOutOnceWhatFits() {
    RunCatalog large = new Limited(this::evolving, skip -> 30);

    Verdict verdict =
        syncRuns(large, 100)
            .await()
            .await(AwaitStage.CONNECTION, RunSelector.latest(), WaitPolicy.DEFAULT);

    assertThat(verdict).isInstanceOf(Verdict.Succeeded.class);
    assertThat(asked.stream().filter(page -> page.top() > 30)).hasSize(2);
    assertThat(asked).hasSizeGreaterThan(4);
  }

  @Test
  void aFleet_findsOutOnceWhatFits() {
    RunCatalog large = new Limited(this::evolving, skip -> 3);
    FleetOptions options =
        FleetOptions.defaults().withThreads(1).withUntil(AwaitStage.START.plusSeconds(3600));

    syncRuns(large, 100).follow().follow(List.of(AwaitStage.CONNECTION), options, (c, run) -> {});

    assertThat(asked.stream().filter(page -> page.top() > 3)).hasSize(3);
    assertThat(asked).hasSizeGreaterThan(6);
  }

  @Test
  void thePageSizeThatIsSet_isThatOfWaitsAndFleetsToo() {
    RunCatalog catalog = new Limited(this::evolving, skip -> 1_000);
    FleetOptions options =
        FleetOptions.defaults().withThreads(1).withUntil(AwaitStage.START.plusSeconds(3600));
    SyncRuns syncRuns = syncRuns(catalog, 7);

    var verdict =
        syncRuns.await().await(AwaitStage.CONNECTION, RunSelector.latest(), WaitPolicy.DEFAULT);
    syncRuns.follow().follow(List.of(AwaitStage.CONNECTION), options, (connection, run) -> {});

    assertThat(verdict).isInstanceOf(Verdict.Succeeded.class);
    assertThat(asked).isNotEmpty().allMatch(page -> page.top() <= 7);
  }

  @Test
  void aSurvey_asksForFewer_too() {
    RunCatalog large = new Limited(page -> RUNS, skip -> 4);

    assertThat(
            syncRuns(large, 100)
                .status()
                .status(SampleRuns.CONNECTION, RunExpectation.NOTHING)
                .representative())
        .isPresent();
  }

  private Listing<Run> listing(LongToIntFunction fitting, ListOptions options) {
    return syncRuns(new Limited(page -> RUNS, fitting), 100)
        .list()
        .runs(SampleRuns.CONNECTION, options);
  }

  private SyncRuns syncRuns(RunCatalog catalog, int pageSize) {
    return SyncRuns.over(catalog).timeSource(stage.timing()).pageSize(pageSize).build();
  }

  private List<Run> evolving(PageRequest page) {
    List<Run> runs = new ArrayList<>();
    runs.add(AwaitStage.run("latest", stage.timing().now(), 1800, AwaitStage.SUCCESS));
    for (int days = 1; days < 120; days++) {
      runs.add(AwaitStage.earlier(days, 1800));
    }
    return runs;
  }

  /** A catalog of which no more runs than {@code fitting} says for a position fit in an answer. */
  private final class Limited implements RunCatalog {
    private final Function<PageRequest, List<Run>> runs;
    private final LongToIntFunction fitting;

    Limited(Function<PageRequest, List<Run>> runs, LongToIntFunction fitting) {
      this.runs = runs;
      this.fitting = fitting;
    }

    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest page, CallOptions options) {
      asked.add(page);
      if (page.top() > fitting.applyAsInt(page.skip())) {
        throw new LimitExceeded(Limit.BODY_SIZE, "16 MiB", ProblemContext.noResponse());
      }
      return Paging.documented().page(runs.apply(page), page);
    }

    @Override
    public Page<RunSummary> summaries(
        ConnectionId connection, PageRequest page, CallOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Run run(ConnectionId connection, RunId run, CallOptions options) {
      throw new LimitExceeded(Limit.BODY_SIZE, "16 MiB", ProblemContext.noResponse());
    }
  }
}
