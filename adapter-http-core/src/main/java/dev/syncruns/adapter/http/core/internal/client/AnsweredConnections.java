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
 * Compares the ids in responses with those that were asked for. A response on a kept connection may
 * be a late one of another request; a cache or gateway may mix them up. Safe to use from many
 * threads at once.
 */
final class AnsweredConnections {
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** The service's own spelling of a connection's id, by the one it is asked for with. */
  private final Map<ConnectionId, String> spellings = new ConcurrentHashMap<>();

  private final Consumer<String> warnings;

  /** Told of every spelling that is accepted, once. */
  AnsweredConnections(Consumer<String> warnings) {
    this.warnings = warnings;
  }

  /** Whether the runs are the ones asked for, as far as they say. */
  boolean fit(RequestTarget wanted, List<Run> runs) {
    ConnectionId connection = wanted.connection();
    asked.add(connection.value());
    return isRun(wanted, runs)
        && connectionsOf(runs)
            .allMatch(id -> id.equals(connection.value()) || id.equals(spellings.get(connection)));
  }

  /**
   * The same for a response that came over a fresh connection: one other id in all runs is the
   * service's own spelling, unless it is that of another connection that was asked for.
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

  /** Ids of runs are GUIDs, whose case does not matter. */
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
