package example.plain;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.HttpRunCatalog;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.net.URI;

/** Prints the runs of a connection that are not green. */
public final class ListRuns {

  private ListRuns() {}

  /** Takes the address of the API and the id of a connection; the token is in the environment. */
  public static void main(String[] args) {
    HttpConfig config = HttpConfig.builder().apiUrl(URI.create(args[0])).build();
    AccessTokenProvider tokens =
        AccessTokens.fixed(AccessToken.of(System.getenv("SYNCRUNS_TOKEN")));
    try (HttpRunCatalog api = HttpRunCatalog.create(config, tokens, new SystemTimeSource())) {
      SyncRuns.over(api)
          .build()
          .list()
          .runs(ConnectionId.of(args[1]), ListOptions.defaults())
          .stream()
          .filter(run -> run.outcome().isNotGreen())
          .forEach(run -> System.out.println(run.id() + " " + run.outcome().label()));
    } catch (Problem problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }
}
