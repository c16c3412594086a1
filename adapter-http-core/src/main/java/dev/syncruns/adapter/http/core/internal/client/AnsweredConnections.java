package dev.syncruns.adapter.http.core.internal.client;

import dev.syncruns.adapter.http.core.internal.client.ApiRunCatalog.RequestTarget;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the ids in responses with the requested ones. A response on a reused connection may
 * belong to an earlier request, and a cache or gateway may mix up responses. Thread-safe.
 */
final class AnsweredConnections {
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** The service's spelling of connection ids, by the requested id. */
  private final Map<ConnectionId, String> spellings = new ConcurrentHashMap<>();

  private final Consumer<String> warnings;

  /** Creates an instance that reports each accepted spelling once. */
  AnsweredConnections(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /** Returns whether the runs are the requested ones, as far as their ids tell. */
  boolean fit(RequestTarget wanted, List<Run> runs) {
    ConnectionId connection = wanted.connection();
    asked.add(connection.value());
    return isRun(wanted, runs)
        && connectionsOf(runs)
            .allMatch(id -> id.equals(connection.value()) || id.equals(spellings.get(connection)));
  }

  /**
   * Returns the same for a response on a new connection, where a single other id in all runs is the
   * service's own spelling, unless it is that of another requested connection.
   */
  boolean fitFresh(RequestTarget wanted, List<Run> runs) {
    if (fit(wanted, runs)) {
      return true;
    }
    Set<String> ids = connectionsOf(runs).collect(Collectors.toSet());
    if (!isRun(wanted, runs) || ids.size() != 1 || asked.containsAll(ids)) {
      return false;
    }
    if (spellings.put(wanted.connection(), ids.iterator().next()) == null) {
      warnings.accept(
          "the runs of connection "
              + wanted.connection()
              + " all name another connectionId; taken as the service's own spelling of it");
    }
    return true;
  }

  /** Ids of runs are GUIDs, which ignore case. */
  private static boolean isRun(RequestTarget wanted, List<Run> runs) {
    RunId one = wanted.run();
    return one == null
        || runs.stream()
            .allMatch(run -> run.id() == null || run.id().value().equalsIgnoreCase(one.value()));
  }

  private static Stream<String> connectionsOf(List<Run> runs) {
    return runs.stream()
        .map(Run::connectionId)
        .flatMap(Stream::ofNullable)
        .filter(id -> !id.isBlank());
  }
}
