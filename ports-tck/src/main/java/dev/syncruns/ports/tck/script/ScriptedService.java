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

/** Executes a script: the simulated service, for any transport of an adapter. Thread-safe. */
public final class ScriptedService {
  private final CatalogScript script;
  private final Map<ConnectionId, List<Run>> runs = new HashMap<>();
  private final List<ObservedRequest> requests = new ArrayList<>();
  private final Iterator<Reaction> first;
  private final Iterator<List<Run>> arrivals;

  /** Creates a service at the beginning of {@code script}. */
  public ScriptedService(CatalogScript script) {
    this.script = script;
    script.connections().forEach((connection, its) -> runs.put(connection, new ArrayList<>(its)));
    this.first = script.first().iterator();
    this.arrivals = script.arrivals().iterator();
  }

  /** Records a request and returns the reaction. */
  public synchronized Reaction meet(ObservedRequest request) {
    if (!requests.isEmpty() && arrivals.hasNext()) {
      List<Run> arrived = arrivals.next();
      runs.values().forEach(its -> its.addAll(0, arrived));
    }
    requests.add(request);
    notifyAll();
    return first.hasNext() ? first.next() : script.then();
  }

  /** Returns the current page of a connection's runs; empty if the connection does not exist. */
  public synchronized Optional<Page<Run>> page(ConnectionId connection, PageRequest asked) {
    return Optional.ofNullable(runs.get(connection))
        .map(its -> script.paging().page(List.copyOf(its), asked));
  }

  /** Returns a run of a connection; empty if there is none. */
  public synchronized Optional<Run> run(ConnectionId connection, RunId run) {
    return runs.getOrDefault(connection, List.of()).stream()
        .filter(candidate -> run.equals(candidate.id()))
        .findFirst();
  }

  /** The requests in the order of arrival. */
  public synchronized List<ObservedRequest> requests() {
    return List.copyOf(requests);
  }

  /**
   * Waits until a number of requests arrived.
   *
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized void awaitRequests(int count) throws InterruptedException {
    while (requests.size() < count) {
      wait();
    }
  }
}
