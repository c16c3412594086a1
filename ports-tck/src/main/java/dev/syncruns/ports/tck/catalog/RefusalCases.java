package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.Forbidden;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.ProblemContext;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.problem.RunNotFound;
import dev.syncruns.domain.problem.ServiceUnavailable;
import dev.syncruns.domain.problem.TransportError;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.ports.spi.CallOptions;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.ErrorText;
import dev.syncruns.ports.tck.script.Reaction;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Error answers: the status decides the kind of the problem, the body only refines it. */
public interface RefusalCases extends CatalogCases {
  /** The runs of these cases. */
  List<Run> ONE = SampleRuns.ended(1);

  /** Every status, with every body. */
  @ParameterizedTest
  @ValueSource(
      ints = {
        300, 301, 302, 303, 304, 307, 308, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410,
        411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 444,
        449, 451, 460, 463, 494, 498, 499, 500, 501, 502, 503, 504, 505, 511, 520, 599, 600, 999
      })
  @Needs(Capability.SPEAKS_HTTP)
  default void theStatusDecidesTheKind_whateverTheBody(int status) {
    for (ErrorText body : ErrorText.values()) {
      Problem problem = refusedWith(Reaction.refusal(status, body));

      assertThat(problem).as("%s %s", status, body).isExactlyInstanceOf(kindOf(status));
      assertThat(problem.httpStatus()).hasValue(status);
    }
  }

  /** What an error answer says is told, beside our own words. */
  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 422, 429, 500, 503})
  @Needs(Capability.SPEAKS_HTTP)
  default void whatTheErrorSays_isTold(int status) {
    Problem problem = refusedWith(Reaction.refusal(status, ErrorText.FULL));

    assertThat(problem.error()).isEqualTo(ErrorText.FULL.meaning());
    assertThat(problem.errorCode()).contains(ErrorText.FULL.meaning().code());
  }

  /** Of a foreign answer, a beginning is kept and nothing is made of it. */
  @ParameterizedTest
  @EnumSource(
      value = ErrorText.class,
      names = {"HTML", "FOREIGN", "TRUNCATED", "EMPTY"})
  @Needs(Capability.SPEAKS_HTTP)
  default void aForeignAnswer_saysNothing(ErrorText body) {
    Problem problem = refusedWith(Reaction.refusal(502, body));

    assertThat(problem.error().code()).isNull();
    assertThat(problem.error().details()).isEmpty();
    assertThat(problem.excerpt().orElse("")).hasSizeLessThanOrEqualTo(ProblemContext.MAX_EXCERPT);
  }

  /** A connection that does not exist. */
  @Test
  default void anUnknownConnection_isNotFound() {
    ConnectionId other = ConnectionId.of("no-such-connection");
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, ONE))) {
      Problem problem =
          Calls.problemOf(() -> fixture.catalog().runs(other, Calls.FIRST, CallOptions.none()));

      assertThat(problem)
          .isInstanceOfSatisfying(
              ConnectionNotFound.class, it -> assertThat(it.connection()).isEqualTo(other));
    }
  }

  /** A run that does not exist. */
  @Test
  default void anUnknownRun_isNotFound() {
    try (CatalogFixture fixture = fixture(CatalogScript.of(SampleRuns.CONNECTION, ONE))) {
      Problem problem =
          Calls.problemOf(
              () ->
                  fixture
                      .catalog()
                      .run(SampleRuns.CONNECTION, RunId.of("no-such-run"), CallOptions.none()));

      assertThat(problem)
          .isInstanceOfSatisfying(
              RunNotFound.class, it -> assertThat(it.requested()).isEqualTo("no-such-run"));
    }
  }

  /** A failed call makes one request and can be made again. */
  @Test
  @Needs({Capability.SPEAKS_HTTP, Capability.ASKS_ONCE})
  default void aFailedCall_isOneRequest_andKeepsNothing() {
    CatalogScript script =
        CatalogScript.builder()
            .connection(SampleRuns.CONNECTION, ONE)
            .first(Reaction.refusal(503, ErrorText.HTML))
            .build();
    try (CatalogFixture fixture = fixture(script)) {
      Problem problem = Calls.problemOf(() -> Calls.firstPage(fixture));

      assertThat(problem.attempts()).isEqualTo(1);
      assertThat(fixture.service().requests()).hasSize(1);
      assertThat(Calls.firstPage(fixture).items()).isEqualTo(ONE);
    }
  }

  /** A connection that is closed before an answer. */
  @Test
  default void aResetConnection_isATransportFailure() {
    assertThat(refusedWith(Reaction.reset()))
        .isInstanceOfSatisfying(TransportError.class, it -> assertThat(it.isRetryable()).isTrue());
  }

  private Problem refusedWith(Reaction reaction) {
    CatalogScript script =
        CatalogScript.builder().connection(SampleRuns.CONNECTION, ONE).then(reaction).build();
    try (CatalogFixture fixture = fixture(script)) {
      return Calls.problemOf(() -> Calls.firstPage(fixture));
    }
  }

  /**
   * The expected kind, listed here and not taken from the domain's table of statuses, so that a
   * mistake in that table is found.
   */
  private static Class<? extends Problem> kindOf(int status) {
    return switch (status) {
      case 401, 431, 494, 498 -> NotAuthenticated.class;
      case 403 -> Forbidden.class;
      case 404, 410 -> ConnectionNotFound.class;
      case 408, 409, 421, 423, 425, 444, 449, 460, 499 -> ServiceUnavailable.class;
      case 429 -> RateLimited.class;
      default -> status >= 500 ? ServiceUnavailable.class : InvalidRequest.class;
    };
  }
}
