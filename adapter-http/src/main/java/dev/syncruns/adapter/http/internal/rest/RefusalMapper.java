package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.call.RefusedAnswer;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jspecify.annotations.Nullable;

/**
 * Every status but 200 becomes a {@link RefusedAnswer}: redirects too, which are never followed.
 */
final class RefusalMapper implements ResponseExceptionMapper<RefusedAnswer> {
  private static final int OK = 200;

  @Override
  public boolean handles(int status, @Nullable MultivaluedMap<String, Object> headers) {
    return status != OK;
  }

  @Override
  public RefusedAnswer toThrowable(Response response) {
    return new RefusedAnswer(((UrlResponse) response).refusal());
  }
}
