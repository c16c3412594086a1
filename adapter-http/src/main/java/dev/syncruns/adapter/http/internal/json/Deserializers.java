package dev.syncruns.adapter.http.internal.json;

import dev.syncruns.domain.problem.ServiceError;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import java.lang.reflect.Type;
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
          JsonSource.behind(in), RunReader::read, RunReader.ABSENT, limits.pageItems());
    }
  }

  private record OfSummaries(JsonLimits limits)
      implements JsonbDeserializer<RunsContent<RunSummary>> {
    @Override
    public RunsContent<RunSummary> deserialize(
        JsonParser in, DeserializationContext context, Type type) {
      return PageReader.read(
          JsonSource.behind(in), RunReader::summary, RunReader.ABSENT_SUMMARY, limits.pageItems());
    }
  }

  private record OfRun() implements JsonbDeserializer<@Nullable Run> {
    @Override
    public @Nullable Run deserialize(JsonParser in, DeserializationContext context, Type type) {
      return SingleRunReader.read(JsonSource.behind(in));
    }
  }

  private record OfServiceError() implements JsonbDeserializer<ServiceError> {
    @Override
    public ServiceError deserialize(JsonParser in, DeserializationContext context, Type type) {
      return ErrorReader.read(JsonSource.behind(in));
    }
  }

  private record OfTokenGrant() implements JsonbDeserializer<TokenGrant> {
    @Override
    public TokenGrant deserialize(JsonParser in, DeserializationContext context, Type type) {
      return TokenGrant.read(JsonSource.behind(in));
    }
  }

  private record OfIssuerMetadata() implements JsonbDeserializer<IssuerMetadata> {
    @Override
    public IssuerMetadata deserialize(JsonParser in, DeserializationContext context, Type type) {
      return IssuerMetadata.read(JsonSource.behind(in));
    }
  }

  private record OfTokenClaims() implements JsonbDeserializer<TokenClaims> {
    @Override
    public TokenClaims deserialize(JsonParser in, DeserializationContext context, Type type) {
      return TokenClaims.read(JsonSource.behind(in));
    }
  }
}
