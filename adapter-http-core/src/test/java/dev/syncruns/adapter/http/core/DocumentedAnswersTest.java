package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageLink;
import dev.syncruns.domain.problem.ConnectionNotFound;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.InvalidRequest;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.problem.RateLimited;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.simulator.server.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The answers that the API's page shows, body for body. */
class DocumentedAnswersTest {
  private static final String ADDRESS =
      "https://api.bentley.com/synchronization/imodels/manifestconnections/{connectionId}/runs";

  /** The page's own example of 200. */
  private static final String EXAMPLE =
      "{ \"runs\": [{ \"id\": \"5a9c04ef-b1e2-4b70-bee1-2689075fc178\", \"state\": \"Completed\","
          + " \"result\": \"Success\" }], \"_links\": { \"self\": { \"href\": \""
          + ADDRESS
          + "?$skip=0&$top=100\" }, \"prev\": { \"href\": \""
          + ADDRESS
          + "?$skip=100&$top=100\" }, \"next\": { \"href\": \""
          + ADDRESS
          + "?$skip=200&$top=100\" } } }";

  @Test
  void theExample_isReadWithoutLoss_inTheMinimalForm() {
    try (Served served = Served.answering(Response.json(200, EXAMPLE))) {
      Page<RunSummary> page = served.summaries();

      assertThat(page.items())
          .containsExactly(
              new RunSummary(
                  RunId.of("5a9c04ef-b1e2-4b70-bee1-2689075fc178"),
                  ExecutionState.COMPLETED.open(),
                  ExecutionResult.SUCCESS.open(),
                  ExtraFields.none()));
      assertThat(page.links().self()).isEqualTo(new PageLink(ADDRESS + "?$skip=0&$top=100"));
      assertThat(page.links().prev()).isEqualTo(new PageLink(ADDRESS + "?$skip=100&$top=100"));
      assertThat(page.links().next()).isEqualTo(new PageLink(ADDRESS + "?$skip=200&$top=100"));
      assertThat(page.links().next().skip()).hasValue(200);
      assertThat(page.extra().isEmpty()).isTrue();
      assertThat(page.request()).isEqualTo(Served.PAGE);
      assertThat(served.requests().get(0).header("Prefer")).contains("return=minimal");
    }
  }

  @Test
  void theExample_isReadWithoutLoss_inTheRepresentationForm() {
    try (Served served = Served.answering(Response.json(200, EXAMPLE))) {
      Run run = served.runs().items().get(0);

      assertThat(run.summary())
          .isEqualTo(
              new RunSummary(
                  RunId.of("5a9c04ef-b1e2-4b70-bee1-2689075fc178"),
                  ExecutionState.COMPLETED.open(),
                  ExecutionResult.SUCCESS.open(),
                  ExtraFields.none()));
      assertThat(served.requests().get(0).header("Prefer")).contains("return=representation");
    }
  }

  @Test
  void aMissingToken_isNotAuthenticated() {
    Problem problem =
        refused(
            401,
            "{ \"error\": { \"code\": \"HeaderNotFound\", \"message\": \"Header Authorization was"
                + " not found in the request. Access denied.\" } }");

    assertThat(problem)
        .isInstanceOfSatisfying(
            NotAuthenticated.class,
            it -> assertThat(it.why()).isEqualTo(NotAuthenticated.Reason.TOKEN_REFUSED));
    assertThat(problem.errorCode()).contains(ErrorCode.HEADER_NOT_FOUND);
    assertThat(problem.error().message())
        .isEqualTo("Header Authorization was not found in the request. Access denied.");
  }

  @Test
  void aMissingScope_isToldFromARefusedToken() {
    Problem problem =
        refused(401, "{\"error\":{\"code\":\"RequiredScopeMissing\",\"message\":\"\"}}");

    assertThat(problem)
        .isInstanceOfSatisfying(
            NotAuthenticated.class,
            it -> assertThat(it.why()).isEqualTo(NotAuthenticated.Reason.SCOPE_MISSING));
  }

  @Test
  void anUnknownConnection_isNotFound() {
    Problem problem =
        refused(
            404,
            "{ \"error\": { \"code\": \"ManifestConnectionNotFound\", \"message\": \"Requested"
                + " ManifestConnection is not available.\" } }");

    assertThat(problem).isInstanceOf(ConnectionNotFound.class);
    assertThat(problem.errorCode()).contains(ErrorCode.MANIFEST_CONNECTION_NOT_FOUND);
  }

  @Test
  void anInvalidRequest_isRejected_withAllDetails() {
    Problem problem =
        refused(
            422,
            "{ \"error\": { \"code\": \"InvalidManifestConnectionRunsRequest\", \"message\":"
                + " \"Cannot perform operation.\", \"details\": [{ \"code\": \"InvalidValue\","
                + " \"message\": \"Provided connectionId value is not valid.\", \"target\":"
                + " \"connectionId\" }, { \"code\": \"InvalidValue\", \"message\": \"Page size is"
                + " out of limits.\", \"target\": \"$skip\" }, { \"code\": \"InvalidValue\","
                + " \"message\": \"Page size is out of limits.\", \"target\": \"$top\" }] } }");

    assertThat(problem).isInstanceOf(InvalidRequest.class);
    assertThat(problem.errorCode()).contains(ErrorCode.INVALID_MANIFEST_CONNECTION_RUNS_REQUEST);
    assertThat(problem.error().details())
        .containsExactly(
            new ErrorDetail(
                ErrorCode.INVALID_VALUE,
                "Provided connectionId value is not valid.",
                "connectionId"),
            new ErrorDetail(ErrorCode.INVALID_VALUE, "Page size is out of limits.", "$skip"),
            new ErrorDetail(ErrorCode.INVALID_VALUE, "Page size is out of limits.", "$top"));
  }

  @Test
  void tooManyRequests_isRateLimited_withItsWait() {
    Problem problem =
        Served.problemOf(
            Response.json(
                    429,
                    "{ \"error\": { \"code\": \"RateLimitExceeded\", \"message\": \"The client sent"
                        + " more requests than allowed by this API for the current tier of the"
                        + " client.\" } }")
                .withHeader("retry-after", "17"));

    assertThat(problem)
        .isInstanceOfSatisfying(
            RateLimited.class, it -> assertThat(it.retryAfter()).contains(Duration.ofSeconds(17)));
    assertThat(problem.errorCode()).contains(ErrorCode.RATE_LIMIT_EXCEEDED);
  }

  private static Problem refused(int status, String body) {
    Problem problem = Served.problemOf(Response.json(status, body));
    assertThat(problem.httpStatus()).hasValue(status);
    return problem;
  }
}
