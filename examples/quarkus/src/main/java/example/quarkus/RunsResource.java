package example.quarkus;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/** The runs of a connection, as JSON of this service's own. */
@Path("/connections/{connection}/runs")
public class RunsResource {
  private static final int NEWEST = 20;

  private final SyncRuns syncRuns;

  RunsResource(SyncRuns syncRuns) {
    this.syncRuns = syncRuns;
  }

  /** Returns the newest runs; calls block, so not on an event loop. */
  @GET
  @Blocking
  public List<RunView> runs(String connection) {
    ListOptions options = ListOptions.defaults().withPageSize(NEWEST);
    return syncRuns.list().runs(ConnectionId.of(connection), options).stream()
        .limit(NEWEST)
        .map(RunView::of)
        .toList();
  }

  /** A run. */
  public record RunView(String id, String outcome) {

    static RunView of(Run run) {
      return new RunView(String.valueOf(run.id()), run.outcome().label());
    }
  }
}
