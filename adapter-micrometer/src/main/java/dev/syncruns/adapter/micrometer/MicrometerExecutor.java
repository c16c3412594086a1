package dev.syncruns.adapter.micrometer;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An executor that propagates the current observation: work has the observation of the thread that
 * submits it, so that calls on other threads are part of its trace.
 */
public final class MicrometerExecutor implements Executor {
  private final Executor executor;
  private final ObservationRegistry observations;

  private MicrometerExecutor(Executor executor, ObservationRegistry observations) {
    this.executor = executor;
    this.observations = observations;
  }

  /** Creates an executor that does its work on {@code executor}. */
  public static MicrometerExecutor over(Executor executor, ObservationRegistry observations) {
    return new MicrometerExecutor(executor, observations);
  }

  @Override
  public void execute(Runnable work) {
    @Nullable Observation current = observations.getCurrentObservation();
    executor.execute(
        () -> {
          if (current == null) {
            work.run();
          } else {
            current.scoped(work);
          }
        });
  }
}
