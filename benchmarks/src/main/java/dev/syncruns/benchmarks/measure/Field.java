package dev.syncruns.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The competitors of one contest, each started.
 *
 * @param competitors in their order.
 */
record Field(List<Competitor> competitors) implements AutoCloseable {

  static Field of(List<Client> clients, String url, String connection) throws IOException {
    List<Competitor> started = new ArrayList<>();
    for (Client client : clients) {
      started.add(Competitor.start(client.name(), client.reader(), url, connection));
    }
    return new Field(List.copyOf(started));
  }

  /** Lets all work in turn without counting it. */
  void warmUp(String command, int times) throws IOException {
    for (int round = 0; round < times; round++) {
      for (Competitor one : competitors) {
        one.work(command);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Competitor one : competitors) {
      one.close();
    }
  }
}
