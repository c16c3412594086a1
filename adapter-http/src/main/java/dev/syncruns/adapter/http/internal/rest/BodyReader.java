package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.internal.json.RunsContent;
import dev.syncruns.domain.run.Run;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads the bodies of answers straight into values, whatever type they say they are. Names JSON, so
 * that a JSON provider which happens to be on the class path comes after it.
 */
@Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
final class BodyReader implements MessageBodyReader<Object> {
  private final JsonDocuments documents;

  BodyReader(JsonDocuments documents) {
    this.documents = documents;
  }

  @Override
  public boolean isReadable(
      Class<?> kind, Type type, Annotation[] annotations, MediaType mediaType) {
    return kind == RunsContent.class || kind == Run.class;
  }

  @Override
  public Object readFrom(
      Class<Object> kind,
      Type type,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream body) {
    return documents.read(body, type);
  }
}
