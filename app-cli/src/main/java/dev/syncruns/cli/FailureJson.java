package dev.syncruns.cli;

import dev.syncruns.cli.failure.ApiError;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.JsonFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A failure as one JSON object. */
final class FailureJson {
  private static final ApiError UNASKED = new ApiError(null, null, null, List.of());

  private FailureJson() {}

  static String of(CliFailure failure) {
    ApiError api = failure.api().orElse(UNASKED);
    JsonFields error = new JsonFields();
    error.text("code", failure.exit().name().toLowerCase(Locale.ROOT));
    Integer status = api.httpStatus();
    if (status == null) {
      error.none("httpStatus");
    } else {
      error.number("httpStatus", status);
    }
    error.text("apiCode", api.code());
    error.text("message", failure.headline());
    error.text("hint", hint(failure).orElse(null));
    error.text("correlationId", api.correlationId());
    error.number("exit", failure.exit().code());
    error.list("details", details(api));
    return new JsonFields().text("schema", "syncruns.failure/v1").object("error", error).toText();
  }

  private static Optional<String> hint(CliFailure failure) {
    String hint =
        failure.rows().stream()
            .filter(row -> row.label().equals("try") || row.label().equals("allowed"))
            .map(CliFailure.Row::value)
            .collect(Collectors.joining("; "));
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }

  private static List<JsonFields> details(ApiError api) {
    return api.details().stream()
        .map(
            detail ->
                new JsonFields()
                    .text("option", detail.flag())
                    .text("target", detail.target())
                    .text("code", detail.code())
                    .text("message", detail.message()))
        .toList();
  }
}
