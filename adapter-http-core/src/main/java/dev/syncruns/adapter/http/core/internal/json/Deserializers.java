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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The JSON-B deserializers, one for each type of document. */
final class Deserializers {

  private Deserializers() {}

  static JsonbDeserializer<?>[] within(JsonLimits limits) {
    return new JsonbDeserializer<?>[] {
      new OfRuns(limits),
      new OfSummaries(limits),
      new OfRun(),
      new OfServiceError(),
      new OfTokenResponse(),
      new OfIssuerMetadata(),
      new OfTokenClaims()
    };
  }

  /** A deserializer that reads with the cursor behind JSON-B's parser. */
  private abstract static class OfCursor<T extends @Nullable Object>
      implements JsonbDeserializer<T> {
    abstract T read(JsonCursor in) throws IOException;

    @Override
    public final T deserialize(JsonParser in, DeserializationContext context, Type type) {
      try {
        return read(JsonCursor.behind(in));
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  private static final class OfRuns extends OfCursor<RunsContent<Run>> {
    private final int most;

    OfRuns(JsonLimits limits) {
      this.most = limits.pageItems();
    }

    @Override
    RunsContent<Run> read(JsonCursor in) throws IOException {
      return PageReader.read(in, RunReader::read, RunReader.ABSENT, most);
    }
  }

  private static final class OfSummaries extends OfCursor<RunsContent<RunSummary>> {
    private final int most;

    OfSummaries(JsonLimits limits) {
      this.most = limits.pageItems();
    }

    @Override
    RunsContent<RunSummary> read(JsonCursor in) throws IOException {
      return PageReader.read(in, RunReader::summary, RunReader.ABSENT_SUMMARY, most);
    }
  }

  private static final class OfRun extends OfCursor<@Nullable Run> {
    @Override
    @Nullable Run read(JsonCursor in) throws IOException {
      return SingleRunReader.read(in);
    }
  }

  private static final class OfServiceError extends OfCursor<ServiceError> {
    @Override
    ServiceError read(JsonCursor in) throws IOException {
      return ErrorReader.read(in);
    }
  }

  private static final class OfTokenResponse extends OfCursor<TokenResponse> {
    @Override
    TokenResponse read(JsonCursor in) throws IOException {
      return TokenResponse.read(in);
    }
  }

  private static final class OfIssuerMetadata extends OfCursor<IssuerMetadata> {
    @Override
    IssuerMetadata read(JsonCursor in) throws IOException {
      return IssuerMetadata.read(in);
    }
  }

  private static final class OfTokenClaims extends OfCursor<TokenClaims> {
    @Override
    TokenClaims read(JsonCursor in) throws IOException {
      return TokenClaims.read(in);
    }
  }

  /**
   * Reads "Error Response", and the forms without its envelope that gateways send: {@code
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

    static ServiceError read(JsonCursor in) throws IOException {
      ErrorReader bare = new ErrorReader();
      while (in.nextField()) {
        bare.field(in);
      }
      return bare.enveloped != null ? bare.enveloped : bare.error();
    }

    private static ServiceError inside(JsonCursor in) throws IOException {
      ErrorReader error = new ErrorReader();
      while (in.nextField()) {
        error.field(in);
      }
      return error.error();
    }

    private void field(JsonCursor in) throws IOException {
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

    private static ErrorDetail detail(JsonCursor in) throws IOException {
      ServiceError detail = inside(in);
      return new ErrorDetail(detail.code(), detail.message(), detail.target());
    }
  }
}
