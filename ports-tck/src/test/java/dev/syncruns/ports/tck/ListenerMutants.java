package dev.syncruns.ports.tck;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import dev.syncruns.ports.tck.catalog.CatalogFixture;
import dev.syncruns.ports.tck.script.CatalogScript;
import java.time.Duration;

/** Catalogs that tell their listener of calls, with one mistake each. */
final class ListenerMutants {

  private ListenerMutants() {}

  /** The contract of a catalog that is right in all but what a subclass changes. */
  abstract static class Changed extends MemoryCallListenerContractTest {

    @Override
    protected CatalogFixture fixture(CatalogScript script, CallListener listener) {
      return super.fixture(script, changed(listener));
    }

    abstract CallListener changed(CallListener listener);
  }

  /** A span that was begun would never end. */
  static final class TellsNoEndOfAnInterruptedCall extends Changed {
    @Override
    CallListener changed(CallListener listener) {
      return context ->
          new Told(listener.begin(context)) {
            @Override
            public void end(CallEnd end) {
              if (!(end.failure() instanceof CallInterrupted)) {
                super.end(end);
              }
            }
          };
    }
  }

  /** A call that waits for an hour would look like one that takes an hour. */
  static final class TellsOfNoWait extends Changed {
    @Override
    CallListener changed(CallListener listener) {
      return context ->
          new Told(listener.begin(context)) {
            @Override
            public void waits(int nextAttempt, Duration wait, Problem problem) {}
          };
    }
  }

  /** Nobody could tell two calls apart. */
  static final class NumbersNoCall extends Changed {
    @Override
    CallListener changed(CallListener listener) {
      return call ->
          listener.begin(
              new CallContext(
                  0, call.operation(), call.connection(), call.page(), call.run(), call.origin()));
    }
  }

  /** Forty connections would look like one. */
  static final class NamesNoConnection extends Changed {
    @Override
    CallListener changed(CallListener listener) {
      return call ->
          listener.begin(
              new CallContext(
                  call.id(), call.operation(), null, call.page(), call.run(), call.origin()));
    }
  }

  private static class Told implements CallListener.Call {
    private final CallListener.Call call;

    Told(CallListener.Call call) {
      this.call = call;
    }

    @Override
    public void attempt(int attempt) {
      call.attempt(attempt);
    }

    @Override
    public void failed(int attempt, Duration took, Problem problem) {
      call.failed(attempt, took, problem);
    }

    @Override
    public void waits(int nextAttempt, Duration wait, Problem problem) {
      call.waits(nextAttempt, wait, problem);
    }

    @Override
    public void end(CallEnd end) {
      call.end(end);
    }
  }
}
