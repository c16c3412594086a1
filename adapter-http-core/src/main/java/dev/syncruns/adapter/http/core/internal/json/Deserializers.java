package dev.syncruns.adapter.http.core.internal.json;

import dev.syncruns.adapter.http.core.internal.json.PageReader.SingleRunReader;
import dev.syncruns.adapter.http.core.internal.json.RunReader.Values;
import dev.syncruns.adapter.http.core.internal.json.TokenResponse.IssuerMetadata;
import dev.syncruns.adapter.http.core.internal.json.TokenResponse.TokenClaims;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.ErrorDetail;
import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON-B deserializers of the documents that are read, one for each. */
final class Deserializers {

  private Deserializers() {}

  static JsonbDeserializer<?>[] within(JsonLimits limits) {
    return new JsonbDeserializer<?>[] {
      new OfRuns(limits),
      new OfSummaries(limits),
      new OfRun(),
      new OfServiceError(),
      new OfTokenGrant(),
      new OfIssuerMetadata(),
      new OfTokenClaims()
    };
  }

  private record OfRuns(JsonLimits limits) implements JsonbDeserializer<RunsContent<Run>> {
    @Override
    public RunsContent<Run> deserialize(JsonParser in, DeserializationContext context, Type type) {
      return PageReader.read(
          JsonCursor.behind(in), RunReader::read, RunReader.ABSENT, limits.pageItems());
    }
  }

  private record OfSummaries(JsonLimits limits)
      implements JsonbDeserializer<RunsContent<RunSummary>> {
    @Override
    public RunsContent<RunSummary> deserialize(
        JsonParser in, DeserializationContext context, Type type) {
      return PageReader.read(
          JsonCursor.behind(in), RunReader::summary, RunReader.ABSENT_SUMMARY, limits.pageItems());
    }
  }

  private record OfRun() implements JsonbDeserializer<@Nullable Run> {
    @Override
    public @Nullable Run deserialize(JsonParser in, DeserializationContext context, Type type) {
      return SingleRunReader.read(JsonCursor.behind(in));
    }
  }

  private record OfServiceError() implements JsonbDeserializer<ServiceError> {
    @Override
    public ServiceError deserialize(JsonParser in, DeserializationContext context, Type type) {
      return ErrorReader.read(JsonCursor.behind(in));
    }
  }

  private record OfTokenGrant() implements JsonbDeserializer<TokenResponse> {
    @Override
    public TokenResponse deserialize(JsonParser in, DeserializationContext context, Type type) {
      return TokenResponse.read(JsonCursor.behind(in));
    }
  }

  private record OfIssuerMetadata() implements JsonbDeserializer<IssuerMetadata> {
    @Override
    public IssuerMetadata deserialize(JsonParser in, DeserializationContext context, Type type) {
      return IssuerMetadata.read(JsonCursor.behind(in));
    }
  }

  private record OfTokenClaims() implements JsonbDeserializer<TokenClaims> {
    @Override
    public TokenClaims deserialize(JsonParser in, DeserializationContext context, Type type) {
      return TokenClaims.read(JsonCursor.behind(in));
    }
  }

  /**
   * Reads "Error Response", and the bodies without its envelope that gateways send: {@code
   * {"statusCode", "message"}} and {@code {"code", "message"}}.
   */
  static final class ErrorReader {
    private static final ErrorDetail ABSENT = new ErrorDetail(null, null, null);
    private static final int MAX_DETAILS = 1000;

    private @Nullable String code;
    private @Nullable String message;
    private @Nullable String target;
    private List<ErrorDetail> details = new ArrayList<>();
    private @Nullable ServiceError enveloped;

    private ErrorReader() {}

    static ServiceError read(JsonCursor in) {
      ErrorReader bare = new ErrorReader();
      while (in.nextField()) {
        bare.field(in);
      }
      return bare.enveloped != null ? bare.enveloped : bare.error();
    }

    private static ServiceError inside(JsonCursor in) {
      ErrorReader error = new ErrorReader();
      while (in.nextField()) {
        error.field(in);
      }
      return error.error();
    }

    private void field(JsonCursor in) {
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

    private static ErrorDetail detail(JsonCursor in) {
      ServiceError detail = inside(in);
      return new ErrorDetail(detail.code(), detail.message(), detail.target());
    }
  }
}
