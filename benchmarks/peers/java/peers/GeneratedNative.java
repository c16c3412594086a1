package peers;

import dev.syncruns.benchmarks.peer.RunsReader;
import peers.generated.nat.RunsApi;
import peers.generated.nat.client.ApiClient;
import peers.generated.nat.client.ApiException;

/** The client that {@code openapi-generator} makes with its library {@code native}. */
public final class GeneratedNative implements RunsReader {
  private final RunsApi api;
  private final String connection;

  /** Reads whole runs. */
  public GeneratedNative(String url, String connection) {
    ApiClient client = new ApiClient();
    client.updateBaseUri(url + "/synchronization/imodels");
    this.api = new RunsApi(client);
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
