package dev.syncruns.benchmarks.decode;

import dev.syncruns.ports.SystemTimeSource;
import dev.syncruns.ports.spi.TimeSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * Two readers that take turns, page by page, and the nanoseconds that each took in a round: what
 * disturbs the machine, for a moment or for a minute, disturbs both alike.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Interleaved {
  /** What syncruns took. */
  public long ours;

  /** What the other took. */
  public long other;

  private final TimeSource timing = new SystemTimeSource();
  private boolean peerIsFirst;

  /** Reads one page. */
  interface Reader {
    Object read() throws IOException;
  }

  /** One turn of each, and what they read; who is first changes. */
  Object take(Reader syncruns, Reader peer) throws IOException {
    peerIsFirst = !peerIsFirst;
    Object first = peerIsFirst ? turnOf(peer, false) : turnOf(syncruns, true);
    Object second = peerIsFirst ? turnOf(syncruns, true) : turnOf(peer, false);
    return List.of(first, second);
  }

  private Object turnOf(Reader reader, boolean isOurs) throws IOException {
    Instant start = timing.now();
    Object read = reader.read();
    long took = Duration.between(start, timing.now()).toNanos();
    if (isOurs) {
      ours += took;
    } else {
      other += took;
    }
    return read;
  }
}
