package dev.syncruns.ports;

import static dev.syncruns.ports.Samples.CONNECTION;
import static dev.syncruns.ports.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.paging.PagingLimits;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.selection.RunSelector;
import dev.syncruns.domain.selection.Selection;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.spi.RunCatalog;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Which pages and runs the use cases ask a catalog for, and which they do not. */
class ListingRequestsTest {
  private static final ListOptions PAIRS = ListOptions.defaults().withPageSize(2);

  private final RunCatalog catalog = mock(RunCatalog.class);
  private final SyncRuns syncRuns = SyncRuns.over(catalog).timeSource(Samples.timing()).build();

  @BeforeEach
  void listNeverEnds() {
    when(catalog.runs(any(), any(), any()))
        .thenAnswer(call -> Samples.pageOfMany(call.getArgument(1)));
  }

  @Test
  void nothingIsAskedBeforeTheListingIsUsed() {
    try (Listing<Run> listing = syncRuns.list().runs(CONNECTION, PAIRS.withPrefetch(3))) {
      assertThat(listing.report().pages()).isZero();
    }

    verifyNoInteractions(catalog);
  }

  @Test
  void noPageIsAskedForAfterTheLimitOfPages() {
    ListOptions options = PAIRS.withLimits(new PagingLimits(2, Long.MAX_VALUE));

    assertThat(runs(options)).hasSize(4);

    InOrder asked = inOrder(catalog);
    asked.verify(catalog).runs(CONNECTION, new PageRequest(0, 2), CallOptions.none());
    asked.verify(catalog).runs(CONNECTION, new PageRequest(2, 2), CallOptions.none());
    verifyNoMoreInteractions(catalog);
  }

  @Test
  void noPageIsAskedForAfterTheLimitOfRuns() {
    assertThat(runs(PAIRS.withLimits(new PagingLimits(1_000, 4)))).hasSize(4);

    verify(catalog, times(2)).runs(any(), any(), any());
  }

  @Test
  void noPageIsAskedForAfterTheStreamIsLeft() {
    try (Stream<Run> runs = syncRuns.list().runs(CONNECTION, PAIRS).stream()) {
      assertThat(runs.map(Run::id).findFirst()).contains(RunId.of("run-1"));
    }

    verify(catalog).runs(CONNECTION, new PageRequest(0, 2), CallOptions.none());
    verifyNoMoreInteractions(catalog);
  }

  @Test
  void deadlineGoesAlongWithEachPage() {
    ListOptions options = PAIRS.withLimits(new PagingLimits(3, Long.MAX_VALUE));

    assertThat(runs(options.withDeadline(NOW.plusSeconds(60)))).hasSize(6);

    verify(catalog, times(3)).runs(any(), any(), any());
    for (long skip = 0; skip < 6; skip += 2) {
      verify(catalog)
          .runs(CONNECTION, new PageRequest(skip, 2), CallOptions.until(NOW.plusSeconds(60)));
    }
  }

  @Test
  void wholeIdIsAskedForDirectlyAndNoPageIsRead() {
    RunId id = RunId.of("0123456789abcdef0123456789abcdef0123");
    Run run = Run.builder().id(id).build();
    when(catalog.run(CONNECTION, id, CallOptions.none())).thenReturn(run);

    Selection selection = syncRuns.inspect().select(CONNECTION, new RunSelector.Exact(id), PAIRS);

    assertThat(selection).isEqualTo(new Selection.Found(run));
    verify(catalog).run(CONNECTION, id, CallOptions.none());
    verifyNoMoreInteractions(catalog);
  }

  private List<Run> runs(ListOptions options) {
    try (Stream<Run> runs = syncRuns.list().runs(CONNECTION, options).stream()) {
      return runs.toList();
    }
  }
}
