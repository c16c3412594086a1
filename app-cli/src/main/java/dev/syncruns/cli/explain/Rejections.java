package dev.syncruns.cli.explain;

import dev.syncruns.cli.failure.ApiError;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.ServiceError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that the service refused, in terms of the options that gave them. */
final class Rejections {
  private static final Map<String, String> OPTIONS =
      Map.of(
          "$top", "--page-size",
          "$skip", "--skip",
          "connectionid", "--connection",
          "runid", "RUN",
          "prefer", "--minimal");

  private Rejections() {}

  static List<ApiError.Detail> of(ServiceError error) {
    return error.details().stream().map(Rejections::detail).toList();
  }

  private static ApiError.Detail detail(ErrorDetail detail) {
    String code = Optional.ofNullable(detail.code()).map(ErrorCode::value).orElse(null);
    return new ApiError.Detail(
        optionOf(detail.target()).orElse(null), detail.target(), code, detail.message());
  }

  private static Optional<String> optionOf(@Nullable String target) {
    return Optional.ofNullable(target)
        .map(text -> OPTIONS.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  /** {@code failure} with a row for each refused value. */
  static CliFailure explain(CliFailure failure, ServiceError error, Map<String, String> values) {
    CliFailure explained = failure;
    for (ApiError.Detail detail : of(error)) {
      explained = explained.row("rejected", describe(detail, values));
    }
    String message = error.message();
    if (error.details().isEmpty() && message != null) {
      explained = explained.row("says", message);
    }
    return explained.suggest("correct what is named; syncruns help lists what each option allows");
  }

  private static String describe(ApiError.Detail detail, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    String flag = detail.flag();
    String target = detail.target();
    if (flag != null) {
      text.append(flag);
      Optional.ofNullable(values.get(flag)).ifPresent(value -> text.append(' ').append(value));
      text.append(" (").append(target).append(')');
    } else {
      text.append(target == null ? "a value" : target);
    }
    String why = Optional.ofNullable(detail.message()).orElse(detail.code());
    return why == null ? text.toString() : text.append(": ").append(why).toString();
  }
}
