package dev.syncruns.benchmarks.measure;

/**
 * What JMH measured of one benchmark, in all forks.
 *
 * @param name its class and method, e.g. {@code DecodeBenchmark.syncruns}.
 * @param form the form of page that it was about; empty when it has none.
 * @param time the time of each round, in the benchmark's unit.
 * @param bytes what is allocated each time.
 * @param speeds where two readers took turns, how many times as fast as the other syncruns was in
 *     each round; else empty.
 */
record JmhResult(String name, String form, Spread time, Spread bytes, Spread speeds) {

  /** How much it allocated beside another. */
  double allocationBeside(JmhResult other) {
    return bytes.median() / other.bytes().median();
  }
}
