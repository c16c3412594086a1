package dev.syncruns.domain.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Thousands of clients against a modelled service in virtual time: no thread, no socket, no clock;
 * the same every time.
 */
final class Simulation {
  private static final int CLIENTS_PER_PROCESS = 20;
  private static final long SEED = 20_261_123;

  private Simulation() {}

  /** A line of the report: what became of {@code clients} that begin within {@code spread}. */
  static String run(String name, int clients, Duration spread, ServiceTraits traits) {
    SplittableRandom random = new SplittableRandom(SEED);
    ServiceModel service = new ServiceModel(traits, SEED);
    List<SimulatedClient> all = new ArrayList<>();
    PriorityQueue<Event> events =
        new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingInt(Event::order));
    SimulatedProcess process = new SimulatedProcess();
    for (int i = 0; i < clients; i++) {
      if (i % CLIENTS_PER_PROCESS == 0) {
        process = new SimulatedProcess();
      }
      SimulatedClient client = new SimulatedClient(process, random.split());
      all.add(client);
      events.add(new Event((long) (spread.toMillis() * random.nextDouble()), i, client));
    }
    while (!events.isEmpty()) {
      Event event = events.remove();
      OptionalLong next = event.client().act(event.at(), service);
      next.ifPresent(at -> events.add(new Event(at, event.order(), event.client())));
    }
    return line(name, all, service);
  }

  private static String line(String name, List<SimulatedClient> clients, ServiceModel service) {
    List<Long> times =
        clients.stream()
            .filter(SimulatedClient::isFinished)
            .map(SimulatedClient::took)
            .sorted()
            .toList();
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d | %s | %s | %s |",
        name,
        clients.size(),
        times.size(),
        service.requests(),
        service.throttled(),
        seconds(times, 0.5),
        seconds(times, 0.99),
        fairness(times));
  }

  private static String seconds(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? "-"
        : String.format(
            Locale.ROOT, "%.1f s", sorted.get((int) (share * (sorted.size() - 1))) / 1000.0);
  }

  /** Jain's index: 1 when all took equally long, 1/n when one took it all. */
  private static String fairness(List<Long> times) {
    double sum = times.stream().mapToDouble(Long::doubleValue).sum();
    double squares = times.stream().mapToDouble(time -> (double) time * time).sum();
    return times.isEmpty()
        ? "-"
        : String.format(Locale.ROOT, "%.3f", sum * sum / (times.size() * squares));
  }

  /** A client's next request; {@code order} makes ties come out the same every time. */
  private record Event(long at, int order, SimulatedClient client) {}
}
