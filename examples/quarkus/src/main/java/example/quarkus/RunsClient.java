package example.quarkus;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;

/** A client of Quarkus's own REST client, in the same application. */
@Path("/connections/{connection}/runs")
public interface RunsClient {

  /** Returns the newest runs of a connection. */
  @GET
  List<RunsResource.RunView> runs(@PathParam("connection") String connection);
}
