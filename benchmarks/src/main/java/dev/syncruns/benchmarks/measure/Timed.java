package dev.syncruns.benchmarks.measure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A program and how long each of its starts took.
 *
 * @param command the program.
 * @param millis the milliseconds of each round.
 */
record Timed(Command command, List<Double> millis) {

  static Timed none(Command command) {
    return new Timed(command, new ArrayList<>());
  }

  void start() throws IOException, InterruptedException {
    millis.add(command.millis());
  }

  Spread spread() {
    return new Spread(millis);
  }

  /** Its time over that of another in the same round. */
  Spread beside(Timed other) {
    return new Spread(
        IntStream.range(0, millis.size())
            .mapToObj(round -> millis.get(round) / other.millis.get(round))
            .toList());
  }

  /** The most memory it takes, in MiB, in some starts that are not timed. */
  Spread peak(int starts) throws IOException, InterruptedException {
    List<Double> peaks = new ArrayList<>();
    for (int start = 0; start < starts; start++) {
      peaks.add(command.peakMegabytes());
    }
    return new Spread(peaks);
  }
}
