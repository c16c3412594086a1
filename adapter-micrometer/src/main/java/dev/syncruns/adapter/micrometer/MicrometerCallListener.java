package dev.syncruns.adapter.micrometer;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.CallContext;
import dev.syncruns.ports.spi.CallEnd;
import dev.syncruns.ports.spi.CallListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.Locale;

/**
 * Observes every call as {@code syncruns.call}, and meters failed attempts and waits. All keys have
 * few values: none holds an id, an address or a text from the service.
 *
 * <p>The observation of a call is a child of the current one, and is current while the call is
 * made, so that the spans of an HTTP client are its children.
 */
public final class MicrometerCallListener implements CallListener {
  private static final String CALL = "syncruns.call";
  private static final String FAILED_ATTEMPTS = "syncruns.attempts.failed";
  private static final String WAITS = "syncruns.waits";
  private static final String NO_REASON = "none";

  private final MeterRegistry meters;
  private final ObservationRegistry observations;

  private MicrometerCallListener(MeterRegistry meters, ObservationRegistry observations) {
    this.meters = meters;
    this.observations = observations;
  }

  /** Creates a listener that only meters; calls become timers of {@code meters}. */
  public static MicrometerCallListener create(MeterRegistry meters) {
    ObservationRegistry observations = ObservationRegistry.create();
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    return create(meters, observations);
  }

  /**
   * Creates a listener that meters and observes.
   *
   * @param meters counts failed attempts and times waits
   * @param observations observes calls; its handlers make timers and spans of them
   */
  public static MicrometerCallListener create(
      MeterRegistry meters, ObservationRegistry observations) {
    return new MicrometerCallListener(meters, observations);
  }

  @Override
  public Call begin(CallContext context) {
    return new ObservedCall(context);
  }

  private static String value(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private final class ObservedCall implements Call {
    private final Tags tags;
    private final Observation observation;
    private final Observation.Scope scope;

    ObservedCall(CallContext context) {
      String operation = value(context.operation());
      String origin = value(context.origin());
      this.tags = Tags.of("operation", operation, "origin", origin);
      this.observation =
          Observation.createNotStarted(CALL, observations)
              .contextualName("syncruns " + operation)
              .lowCardinalityKeyValue("operation", operation)
              .lowCardinalityKeyValue("origin", origin)
              .start();
      this.scope = observation.openScope();
    }

    @Override
    public void failed(int attempt, Duration took, Problem problem) {
      observation.event(Observation.Event.of("attempt.failed"));
      Counter.builder(FAILED_ATTEMPTS)
          .description("Failed attempts of calls")
          .tags(tags.and("problem", nameOf(problem)))
          .register(meters)
          .increment();
    }

    @Override
    public void waits(int nextAttempt, Duration wait, Problem problem) {
      observation.event(Observation.Event.of("wait"));
      Timer.builder(WAITS)
          .description("Waits of calls before their next attempt")
          .tags(tags.and("problem", nameOf(problem)))
          .register(meters)
          .record(wait);
    }

    @Override
    public void end(CallEnd end) {
      Throwable failure = end.failure();
      observation.lowCardinalityKeyValue("outcome", outcome(end));
      observation.lowCardinalityKeyValue(
          "reason", end.givenUp().map(MicrometerCallListener::value).orElse(NO_REASON));
      if (failure != null) {
        observation.error(failure);
      }
      scope.close();
      observation.stop();
    }

    private static String outcome(CallEnd end) {
      if (end.isSuccess()) {
        return "success";
      }
      return end.failure() instanceof CallInterrupted ? "interrupted" : "failure";
    }

    private static String nameOf(Problem problem) {
      return problem.getClass().getSimpleName();
    }
  }
}
