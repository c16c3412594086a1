package dev.syncruns.benchmarks.measure;

/**
 * What JMH measured of one benchmark, in all forks.
 *
 * @param name its class and method, e.g. {@code DecodeBenchmark.syncruns}.
 * @param form the form of page that it was about; empty when it has none.
 * @param time the time of each round, in the benchmark's unit.
 * @param bytes what is allocated each time.
 */
record JmhResult(String name, String form, Spread time, Spread bytes) {

  /** How many times as fast as another it was. */
  double speedBeside(JmhResult other) {
    return other.time().median() / time.median();
  }

  /** How much it allocated beside another. */
  double allocationBeside(JmhResult other) {
    return bytes.median() / other.bytes().median();
  }
}
