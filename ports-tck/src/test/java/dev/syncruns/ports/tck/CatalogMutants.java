package dev.syncruns.ports.tck;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLinks;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.script.ScriptTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** Catalogs with one mistake each. */
final class CatalogMutants {
  static final CountDownLatch END_OF_LEAKS = new CountDownLatch(1);

  private CatalogMutants() {}

  static class LosesTheLastPage extends CatalogMutant {
    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest asked, CallOptions options) {
      Page<Run> page = super.runs(connection, asked, options);
      PageLinks links = page.links();
      boolean isLast = asked.skip() > 0 && links != null && links.toNext().isEmpty();
      return isLast ? Page.of(asked, List.of(), links) : page;
    }
  }

  static class IgnoresTop extends CatalogMutant {
    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest asked, CallOptions options) {
      return super.runs(connection, new PageRequest(asked.skip(), 1_000), options);
    }
  }

  static class WrapsProblems extends CatalogMutant {
    @Override
    <T> T call(Supplier<T> call) {
      try {
        return super.call(call);
      } catch (Problem problem) {
        throw new IllegalStateException(problem);
      }
    }
  }

  static class EatsInterruptions extends CatalogMutant {
    @Override
    <T> T call(Supplier<T> call) {
      try {
        return super.call(call);
      } catch (Problem problem) {
        Thread.interrupted();
        throw problem;
      }
    }
  }

  static class TriesAgain extends CatalogMutant {
    @Override
    <T> T call(Supplier<T> call) {
      try {
        return super.call(call);
      } catch (Problem problem) {
        return super.call(call);
      }
    }
  }

  static class KeepsAnswers extends CatalogMutant {
    private final Map<PageRequest, Page<Run>> kept = new HashMap<>();

    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest asked, CallOptions options) {
      return kept.computeIfAbsent(asked, page -> super.runs(connection, page, options));
    }
  }

  static class AsksForMoreThanTheMinimum extends CatalogMutant {
    @Override
    public Page<RunSummary> summaries(
        ConnectionId connection, PageRequest asked, CallOptions options) {
      Page<Run> page = super.runs(connection, asked, options);
      return new Page<>(
          asked, page.items().stream().map(Run::summary).toList(), page.links(), page.extra());
    }
  }

  static class LosesUnknownFields extends CatalogMutant {
    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest asked, CallOptions options) {
      Page<Run> page = super.runs(connection, asked, options);
      return Page.of(
          asked, page.items().stream().map(LosesUnknownFields::known).toList(), page.links());
    }

    private static Run known(Run run) {
      return new Run(
          run.id(),
          run.connectionId(),
          run.startDateTime(),
          run.endDateTime(),
          run.phase(),
          run.state(),
          run.result(),
          run.error(),
          run.jobs(),
          ExtraFields.none());
    }
  }

  static class ShowsItsToken extends CatalogMutant {
    @Override
    <T> T call(Supplier<T> call) {
      System.out.println("Authorization: Bearer " + ScriptTokens.GOOD.value());
      return super.call(call);
    }
  }

  static class LogsItsTokenAtDebug extends CatalogMutant {
    @Override
    <T> T call(Supplier<T> call) {
      LoggerFactory.getLogger("client").debug("> Bearer {}", ScriptTokens.GOOD.value());
      return super.call(call);
    }
  }

  static class LeavesThreadsBehind extends CatalogMutant {
    @Override
    <T> T call(Supplier<T> call) {
      new Thread(LeavesThreadsBehind::stay, "left behind").start();
      return super.call(call);
    }

    private static void stay() {
      try {
        END_OF_LEAKS.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  static class AnswersNothingForWhatIsUnknown extends CatalogMutant {
    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest asked, CallOptions options) {
      try {
        return super.runs(connection, asked, options);
      } catch (ConnectionNotFound problem) {
        return Page.of(asked, List.of(), null);
      }
    }
  }

  static class LosesExactTexts extends CatalogMutant {
    @Override
    public Page<Run> runs(ConnectionId connection, PageRequest asked, CallOptions options) {
      Page<Run> page = super.runs(connection, asked, options);
      return Page.of(
          asked, page.items().stream().map(LosesExactTexts::documented).toList(), page.links());
    }

    private static Run documented(Run run) {
      return "Cancelled".equals(String.valueOf(run.result()))
          ? new Run(
              run.id(),
              run.connectionId(),
              run.startDateTime(),
              run.endDateTime(),
              run.phase(),
              run.state(),
              ExecutionResult.CANCELED.open(),
              run.error(),
              run.jobs(),
              run.extra())
          : run;
    }
  }

  static class LosesTheWaitAskedFor extends CatalogMutant {
    @Override
    <T> T call(Supplier<T> call) {
      try {
        return super.call(call);
      } catch (RateLimited limited) {
        throw new RateLimited(null, limited.context());
      }
    }
  }
}
