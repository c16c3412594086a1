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
      new OfRun(limits),
      new OfServiceError(limits),
      new OfTokenGrant(limits),
      new OfIssuerMetadata(limits),
      new OfTokenClaims(limits)
    };
  }

  private record OfRuns(JsonLimits limits) implements JsonbDeserializer<RunsContent<Run>> {
    @Override
    public RunsContent<Run> deserialize(JsonParser in, DeserializationContext context, Type type) {
      return PageReader.read(
          new JsonSource(in, limits), RunReader::read, RunReader.ABSENT, limits.pageItems());
    }
  }

  private record OfSummaries(JsonLimits limits)
      implements JsonbDeserializer<RunsContent<RunSummary>> {
    @Override
    public RunsContent<RunSummary> deserialize(
        JsonParser in, DeserializationContext context, Type type) {
      return PageReader.read(
          new JsonSource(in, limits),
          RunReader::summary,
          RunReader.ABSENT_SUMMARY,
          limits.pageItems());
    }
  }

  private record OfRun(JsonLimits limits) implements JsonbDeserializer<@Nullable Run> {
    @Override
    public @Nullable Run deserialize(JsonParser in, DeserializationContext context, Type type) {
      return SingleRunReader.read(new JsonSource(in, limits));
    }
  }

  private record OfServiceError(JsonLimits limits) implements JsonbDeserializer<ServiceError> {
    @Override
    public ServiceError deserialize(JsonParser in, DeserializationContext context, Type type) {
      return ErrorReader.read(new JsonSource(in, limits));
    }
  }

  private record OfTokenGrant(JsonLimits limits) implements JsonbDeserializer<TokenGrant> {
    @Override
    public TokenGrant deserialize(JsonParser in, DeserializationContext context, Type type) {
      return TokenGrant.read(new JsonSource(in, limits));
    }
  }

  private record OfIssuerMetadata(JsonLimits limits) implements JsonbDeserializer<IssuerMetadata> {
    @Override
    public IssuerMetadata deserialize(JsonParser in, DeserializationContext context, Type type) {
      return IssuerMetadata.read(new JsonSource(in, limits));
    }
  }

  private record OfTokenClaims(JsonLimits limits) implements JsonbDeserializer<TokenClaims> {
    @Override
    public TokenClaims deserialize(JsonParser in, DeserializationContext context, Type type) {
      return TokenClaims.read(new JsonSource(in, limits));
    }
  }
}
