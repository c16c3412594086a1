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
 * The operations of the iTwin Synchronization API that are used, each one request of the {@link
 * RequestContext} at hand. Ids are given as they are. Throws {@link HttpStatusException} for every
 * status but 200.
 */
public interface RunOperations {
  /** Where the runs of a connection are, below the API's address. */
  String PATH = "/synchronization/imodels/manifestconnections/{connectionId}/runs";

  /** The version of the API and its format. */
  String MEDIA_TYPE = "application/vnd.bentley.itwin-platform.v1+json";

  /** The preference for runs without their jobs. */
  String MINIMAL = "return=minimal";

  /** The preference for runs with all they have. */
  String REPRESENTATION = "return=representation";

  /** The most that is read of an answer with another status than 200, in bytes. */
  int LARGEST_REFUSAL = 64 * 1024;

  /** "Get Manifest Connection Runs", its minimal form. */
  RunsContent<RunSummary> summaries(String connection, long skip, int top, String bearer);

  /** "Get Manifest Connection Runs", its representation form. */
  RunsContent<Run> runs(String connection, long skip, int top, String bearer);

  /** "Get Manifest Connection Run". */
  Run run(String connection, String run, String bearer);

  /** What makes the operations of a service. */
  interface Factory {
    /**
     * The operations of the service that {@code config} names.
     *
     * @param sender makes the requests
     * @param documents reads the answers
     */
    RunOperations create(HttpConfig config, Sender sender, JsonDocuments documents);
  }
}
