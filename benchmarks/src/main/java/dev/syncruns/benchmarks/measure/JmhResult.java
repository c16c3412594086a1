package dev.syncruns.benchmarks.measure;

/**
 * What JMH says of one benchmark.
 *
 * @param name its class and method, e.g. {@code DecodeBenchmark.syncruns}.
 * @param form the form of page that it was about; empty when it has none.
 * @param time the mean time, in the benchmark's unit.
 * @param error half of the 99.9 % interval of the time.
 * @param bytes what is allocated each time.
 */
record JmhResult(String name, String form, double time, double error, double bytes) {}
