package peers;

import dev.syncruns.benchmarks.peer.PageAddress;
import dev.syncruns.benchmarks.peer.RunsReader;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import peers.generated.mp.ApiException;
import peers.generated.mp.RunsApi;

/**
 * The client that {@code openapi-generator} makes with its library {@code microprofile} and JSON-B,
 * on RESTEasy with its own engine and provider.
 */
public final class GeneratedMicroprofile implements RunsReader {
  private final RunsApi api;
  private final String connection;

  /** Reads whole runs. */
  public GeneratedMicroprofile(String url, String connection) {
    this.api =
        RestClientBuilder.newBuilder()
            .baseUri(PageAddress.api(url + "/synchronization/imodels"))
            .build(RunsApi.class);
    this.connection = connection;
  }

  @Override
  public int page(long skip) throws ApiException {
    return api.getManifestConnectionRuns(
            connection, skip, PAGE_SIZE, "return=representation", "Bearer " + TOKEN)
        .getRuns()
        .size();
  }
}
