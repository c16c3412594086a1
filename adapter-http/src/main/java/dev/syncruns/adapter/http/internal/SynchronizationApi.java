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
 * The operations as MicroProfile Rest Client makes them. RESTEasy escapes a segment of the path
 * once, and by {@code @Encoded} learns that a slash in it is no end of the segment.
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
