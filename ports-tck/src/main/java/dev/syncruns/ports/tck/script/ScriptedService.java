package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The performance of a script: the stand-in of the service, to be put behind whatever an adapter
 * speaks. Safe to use from many threads at once.
 */
public final class ScriptedService {
  private final CatalogScript script;
  private final Map<ConnectionId, List<Run>> runs = new HashMap<>();
  private final List<ObservedRequest> requests = new ArrayList<>();
  private final Iterator<Reaction> first;
  private final Iterator<List<Run>> arrivals;

  /** A performance of {@code script} from its beginning. */
  public ScriptedService(CatalogScript script) {
    this.script = script;
    script.connections().forEach((connection, its) -> runs.put(connection, new ArrayList<>(its)));
    this.first = script.first().iterator();
    this.arrivals = script.arrivals().iterator();
  }

  /** Notes a request and gives what it meets. */
  public synchronized Reaction meet(ObservedRequest request) {
    if (!requests.isEmpty() && arrivals.hasNext()) {
      List<Run> arrived = arrivals.next();
      runs.values().forEach(its -> its.addAll(0, arrived));
    }
    requests.add(request);
    notifyAll();
    return first.hasNext() ? first.next() : script.then();
  }

  /** The page of a connection's runs as of now; empty when there is no such connection. */
  public synchronized Optional<Page<Run>> page(ConnectionId connection, PageRequest asked) {
    return Optional.ofNullable(runs.get(connection))
        .map(its -> script.paging().page(List.copyOf(its), asked));
  }

  /** A run of a connection as of now; empty when there is none. */
  public synchronized Optional<Run> run(ConnectionId connection, RunId run) {
    return runs.getOrDefault(connection, List.of()).stream()
        .filter(candidate -> run.equals(candidate.id()))
        .findFirst();
  }

  /** The requests so far, in order of arrival. */
  public synchronized List<ObservedRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * Waits until a number of requests arrived.
   *
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  public synchronized void awaitRequests(int count) throws InterruptedException {
    while (requests.size() < count) {
      wait();
    }
  }
}
