package dev.syncruns.domain.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemContextTest {

  @Test
  void tellApartWhatWasSentAndAnswered() {
    ServiceError error = new ServiceError(ErrorCode.UNAUTHORIZED, "m", "t", List.of());
    assertThat(ProblemContext.notSent())
        .isEqualTo(new ProblemContext(null, ServiceError.none(), null, null, 0));
    assertThat(ProblemContext.noResponse())
        .isEqualTo(new ProblemContext(null, ServiceError.none(), null, null, 1));
    assertThat(ProblemContext.response(401, error))
        .isEqualTo(new ProblemContext(401, error, null, null, 1));
  }

  @Test
  void canBeCompleted() {
    assertThat(
            ProblemContext.response(502, ServiceError.none())
                .withCorrelationId("id")
                .withExcerpt("<html>")
                .withAttempts(4))
        .isEqualTo(new ProblemContext(502, ServiceError.none(), "id", "<html>", 4));
  }

  @Test
  void keepTheBeginningOfAnAnswer() {
    String longest = "x".repeat(ProblemContext.MAX_EXCERPT);
    ProblemContext none = ProblemContext.noResponse();
    assertThat(none.withExcerpt(longest).excerpt()).isEqualTo(longest);
    assertThat(none.withExcerpt(longest + "y").excerpt()).isEqualTo(longest);
  }

  @Test
  void refuseNegativeAttempts() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ProblemContext.notSent().withAttempts(-1))
        .withMessage("attempts is -1; expected at least 0");
  }

  @Test
  void errorCopiesItsDetails() {
    ErrorDetail detail = new ErrorDetail(ErrorCode.INVALID_VALUE, "m", "$top");
    List<ErrorDetail> details = new ArrayList<>(List.of(detail));
    ServiceError error = new ServiceError(null, null, null, details);
    details.clear();
    assertThat(error.details()).containsExactly(detail);
    assertThat(ServiceError.none()).isEqualTo(new ServiceError(null, null, null, List.of()));
  }

  @Test
  void errorCodesAreThePublishedOnesAndAnyOther() {
    assertThat(
            List.of(
                ErrorCode.HEADER_NOT_FOUND,
                ErrorCode.MANIFEST_CONNECTION_NOT_FOUND,
                ErrorCode.INVALID_MANIFEST_CONNECTION_RUNS_REQUEST,
                ErrorCode.INVALID_VALUE,
                ErrorCode.RATE_LIMIT_EXCEEDED))
        .extracting(ErrorCode::toString)
        .containsExactly(
            "HeaderNotFound",
            "ManifestConnectionNotFound",
            "InvalidManifestConnectionRunsRequest",
            "InvalidValue",
            "RateLimitExceeded");
    assertThat(new ErrorCode("Later").value()).isEqualTo("Later");
    assertThatNullPointerException().isThrownBy(() -> new ErrorCode(null));
  }

  @Test
  void reasonsAndLimitsAreSaidInWords() {
    assertThat(Arrays.stream(NotAuthenticated.Reason.values()).map(NotAuthenticated.Reason::text))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.startsWith("the ") || text.startsWith("there "));
    assertThat(Arrays.stream(LimitExceeded.Limit.values()).map(LimitExceeded.Limit::text))
        .doesNotHaveDuplicates()
        .allMatch(text -> text.matches("[a-z ]{8,}"));
  }
}
