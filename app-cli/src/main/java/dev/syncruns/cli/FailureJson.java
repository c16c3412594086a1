package dev.syncruns.cli;

import dev.syncruns.cli.failure.ApiError;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.render.AsciiJson;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A failure as one JSON object. */
final class FailureJson {
  private static final ApiError UNASKED = new ApiError(null, null, null, List.of());

  private FailureJson() {}

  static String of(CliFailure failure) {
    ApiError api = failure.api().orElse(UNASKED);
    JsonObjectBuilder error = Json.createObjectBuilder();
    error.add("code", failure.exit().name().toLowerCase(Locale.ROOT));
    Integer status = api.httpStatus();
    error.add("httpStatus", status == null ? JsonValue.NULL : Json.createValue(status));
    error.add("apiCode", text(api.code()));
    error.add("message", failure.headline());
    error.add("hint", hint(failure).map(FailureJson::text).orElse(JsonValue.NULL));
    error.add("correlationId", text(api.correlationId()));
    error.add("exit", failure.exit().code());
    error.add("details", details(api));
    return AsciiJson.of(Json.createObjectBuilder().add("error", error).build());
  }

  private static Optional<String> hint(CliFailure failure) {
    String hint =
        failure.rows().stream()
            .filter(row -> row.label().equals("try") || row.label().equals("allowed"))
            .map(CliFailure.Row::value)
            .collect(Collectors.joining("; "));
    return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
  }

  private static JsonArrayBuilder details(ApiError api) {
    JsonArrayBuilder details = Json.createArrayBuilder();
    for (ApiError.Detail detail : api.details()) {
      details.add(
          Json.createObjectBuilder()
              .add("option", text(detail.flag()))
              .add("target", text(detail.target()))
              .add("code", text(detail.code()))
              .add("message", text(detail.message())));
    }
    return details;
  }

  private static JsonValue text(@Nullable String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }
}
