package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.peer.HandWritten;
import dev.syncruns.benchmarks.peer.HandWrittenSummaries;
import dev.syncruns.benchmarks.peer.RawBytes;
import dev.syncruns.benchmarks.peer.Syncruns;
import dev.syncruns.benchmarks.peer.SyncrunsSummaries;
import java.util.List;

/** Who takes part: ours first, the hand-written peer second. */
final class Clients {
  /** Their readers are compiled by {@code benchmarks/run}, after the clients are generated. */
  private static final List<Client> GENERATED =
      List.of(
          new Client("generated `native`", "peers.GeneratedNative"),
          new Client("generated `microprofile`", "peers.GeneratedMicroprofile"));

  private static final Client OURS = new Client("syncruns", Syncruns.class.getName());
  private static final Client HAND =
      new Client("hand-written `java.net.http` + Jackson", HandWritten.class.getName());
  private static final Client RAW = new Client("raw bytes", RawBytes.class.getName());

  private Clients() {}

  /** All that read whole runs into values. */
  static List<Client> ofWholeRuns() {
    return List.of(OURS, HAND, GENERATED.get(0), GENERATED.get(1));
  }

  static List<Client> besideHand() {
    return List.of(OURS, HAND);
  }

  static List<Client> besideOthers() {
    return List.of(OURS, GENERATED.get(0), GENERATED.get(1), RAW);
  }

  static List<Client> ofSummaries() {
    return List.of(
        new Client(OURS.name(), SyncrunsSummaries.class.getName()),
        new Client(HAND.name(), HandWrittenSummaries.class.getName()));
  }
}
