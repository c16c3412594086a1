package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.ServiceError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads "Error Response", and the bodies without its envelope that gateways send: {@code
 * {"statusCode", "message"}} and {@code {"code", "message"}}.
 */
final class ErrorReader {
  private static final ErrorDetail ABSENT = new ErrorDetail(null, null, null);
  private static final int MAX_DETAILS = 1000;

  private @Nullable String code;
  private @Nullable String message;
  private @Nullable String target;
  private List<ErrorDetail> details = new ArrayList<>();
  private @Nullable ServiceError enveloped;

  private ErrorReader() {}

  static ServiceError read(JsonSource in) {
    ErrorReader bare = new ErrorReader();
    while (in.nextField()) {
      bare.field(in);
    }
    return bare.enveloped != null ? bare.enveloped : bare.error();
  }

  private static ServiceError inside(JsonSource in) {
    ErrorReader error = new ErrorReader();
    while (in.nextField()) {
      error.field(in);
    }
    return error.error();
  }

  private void field(JsonSource in) {
    switch (in.name()) {
      case "error" -> {
        ServiceError inner = in.object(ErrorReader::inside);
        enveloped = inner == null ? enveloped : inner;
      }
      case "code" -> code = in.text();
      case "message" -> message = in.text();
      case "target" -> target = in.text();
      case "details" -> details = in.list(ErrorReader::detail, ABSENT, MAX_DETAILS);
      default -> in.skip();
    }
  }

  private ServiceError error() {
    return new ServiceError(Values.of(code, ErrorCode::new), message, target, details);
  }

  private static ErrorDetail detail(JsonSource in) {
    ServiceError detail = inside(in);
    return new ErrorDetail(detail.code(), detail.message(), detail.target());
  }
}
