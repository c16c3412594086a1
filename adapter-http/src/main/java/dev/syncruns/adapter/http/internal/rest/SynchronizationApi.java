package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.adapter.http.internal.json.RunsContent;
import dev.syncruns.adapter.http.internal.rest.SynchronizationApis.AddressFilter;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.rest.client.annotation.ClientHeaderParam;

/**
 * The operations of the iTwin Synchronization API that are used. Segments of the path are given
 * escaped, which {@link AddressFilter} relies on. Throws {@link
 * dev.syncruns.adapter.http.internal.call.ExceptionTranslator.HttpStatusException} for every status
 * but 200.
 */
@Path("/synchronization/imodels/manifestconnections/{connectionId}/runs")
@Produces("application/vnd.bentley.itwin-platform.v1+json")
public interface SynchronizationApi {

  /** "Get Manifest Connection Runs", its minimal form. */
  @GET
  @ClientHeaderParam(name = "Prefer", value = "return=minimal")
  RunsContent<RunSummary> summaries(
      @PathParam("connectionId") String connection,
      @QueryParam("$skip") long skip,
      @QueryParam("$top") int top,
      @HeaderParam("Authorization") String bearer);

  /** "Get Manifest Connection Runs", its representation form. */
  @GET
  @ClientHeaderParam(name = "Prefer", value = "return=representation")
  RunsContent<Run> runs(
      @PathParam("connectionId") String connection,
      @QueryParam("$skip") long skip,
      @QueryParam("$top") int top,
      @HeaderParam("Authorization") String bearer);

  /** "Get Manifest Connection Run". */
  @GET
  @Path("/{runId}")
  Run run(
      @PathParam("connectionId") String connection,
      @PathParam("runId") String run,
      @HeaderParam("Authorization") String bearer);
}
