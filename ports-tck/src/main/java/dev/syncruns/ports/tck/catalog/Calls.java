package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.retry.RetryPolicy;
import dev.syncruns.domain.run.HasId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListRuns;
import dev.syncruns.ports.api.Listing;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.ports.tck.watch.Canary;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The calls of cases. */
final class Calls {
  static final PageRequest FIRST = PageRequest.first(10);

  private Calls() {}

  static Page<Run> firstPage(CatalogFixture fixture) {
    return firstPage(fixture, CallOptions.none());
  }

  static Page<Run> firstPage(CatalogFixture fixture, CallOptions options) {
    return fixture.catalog().runs(SampleRuns.CONNECTION, FIRST, options);
  }

  static ListRuns walking(CatalogFixture fixture) {
    return SyncRuns.over(fixture.catalog())
        .timeSource(fixture.timing())
        .retryPolicy(RetryPolicy.DEFAULT.withMaxAttempts(1))
        .build()
        .list();
  }

  static Listing<Run> walk(CatalogFixture fixture, int pageSize) {
    return walking(fixture)
        .runs(SampleRuns.CONNECTION, fixture.listOptions().withPageSize(pageSize));
  }

  static List<RunId> ids(List<? extends HasId> runs) {
    return runs.stream().map(HasId::id).toList();
  }

  /** Returns the problem of a call; it contains neither secrets nor text of the service. */
  static Problem problemOf(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    assertThat(thrown).isInstanceOf(Problem.class);
    assertThat(thrown.getMessage()).doesNotContain(ErrorText.MARKER);
    new Canary(ScriptTokens.secrets()).assertHidden(thrown);
    return (Problem) thrown;
  }
}
