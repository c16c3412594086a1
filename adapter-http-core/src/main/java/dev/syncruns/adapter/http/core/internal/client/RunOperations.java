package dev.syncruns.adapter.http.core.internal.client;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.adapter.http.core.internal.client.ExceptionTranslator.HttpStatusException;
import dev.syncruns.adapter.http.core.internal.json.JsonDocuments;
import dev.syncruns.adapter.http.core.internal.json.RunsContent;
import dev.syncruns.adapter.http.core.internal.transport.RequestContext;
import dev.syncruns.adapter.http.core.internal.transport.Sender;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunSummary;

/**
 * The used operations of the iTwin Synchronization API, each one request in the current {@link
 * RequestContext}. Ids are not escaped. Throws {@link HttpStatusException} for all statuses except
 * 200.
 */
public interface RunOperations {
  /** The path of the runs of a connection. */
  String PATH = "/synchronization/imodels/manifestconnections/{connectionId}/runs";

  /** The version of the API, and its format. */
  String MEDIA_TYPE = "application/vnd.bentley.itwin-platform.v1+json";

  /** The preference for runs without jobs. */
  String MINIMAL = "return=minimal";

  /** The preference for complete runs. */
  String REPRESENTATION = "return=representation";

  /** Maximum number of bytes read of a response with a status other than 200. */
  int LARGEST_REFUSAL = 64 * 1024;

  /** "Get Manifest Connection Runs", its minimal form. */
  RunsContent<RunSummary> summaries(String connection, long skip, int top, String bearer);

  /** "Get Manifest Connection Runs", its representation form. */
  RunsContent<Run> runs(String connection, long skip, int top, String bearer);

  /** "Get Manifest Connection Run". */
  Run run(String connection, String run, String bearer);

  /** Creates the operations of a service. */
  interface Factory {
    /**
     * Creates the operations.
     *
     * @param sender makes the requests
     * @param documents reads the responses
     */
    RunOperations create(HttpConfig config, Sender sender, JsonDocuments documents);
  }
}
