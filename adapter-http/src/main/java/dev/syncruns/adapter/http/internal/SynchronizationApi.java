package dev.syncruns.adapter.http.internal;

import dev.syncruns.adapter.http.core.internal.client.RunOperations;
import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/**
 * The operations as a MicroProfile Rest Client interface. RESTEasy escapes a path segment once, and
 * {@code @Encoded} keeps an escaped slash within its segment.
 */
@Path(RunOperations.PATH)
@Produces(RunOperations.MEDIA_TYPE)
public interface SynchronizationApi extends RunOperations {

  @Override
  @GET
  @ClientHeaderParam(name = "Prefer", value = MINIMAL)
  RunsContent<RunSummary> summaries(
      @Encoded @PathParam("connectionId") String connection,
      @QueryParam("$skip") long skip,
      @QueryParam("$top") int top,
      @HeaderParam("Authorization") String bearer);

  @Override
  @GET
  @ClientHeaderParam(name = "Prefer", value = REPRESENTATION)
  RunsContent<Run> runs(
      @Encoded @PathParam("connectionId") String connection,
      @QueryParam("$skip") long skip,
      @QueryParam("$top") int top,
      @HeaderParam("Authorization") String bearer);

  @Override
  @GET
  @Path("/{runId}")
  Run run(
      @Encoded @PathParam("connectionId") String connection,
      @Encoded @PathParam("runId") String run,
      @HeaderParam("Authorization") String bearer);
}
