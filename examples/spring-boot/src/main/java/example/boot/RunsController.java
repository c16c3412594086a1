package example.boot;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The runs of a connection, as JSON of this service's own. */
@RestController
class RunsController {
  private static final int NEWEST = 20;

  private final SyncRuns syncRuns;

  RunsController(SyncRuns syncRuns) {
    this.syncRuns = syncRuns;
  }

  @GetMapping("/connections/{connection}/runs")
  List<RunView> runs(@PathVariable String connection) {
    ListOptions options = ListOptions.defaults().withPageSize(NEWEST);
    return syncRuns.list().runs(ConnectionId.of(connection), options).stream()
        .limit(NEWEST)
        .map(RunView::of)
        .toList();
  }

  @ExceptionHandler
  ProblemDetail failed(Problem problem) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.BAD_GATEWAY, problem.getMessage());
  }

  record RunView(String id, String outcome) {

    static RunView of(Run run) {
      return new RunView(String.valueOf(run.id()), run.outcome().label());
    }
  }
}
