package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.FleetProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A process that follows 5,000 connections over loopback: what it notices, and its memory. */
final class WatchedFleet {
  private static final int CONNECTIONS = 5_000;
  private static final double MOST = 256;
  private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xmx128m");

  private final Served server;

  WatchedFleet(Served server) {
    this.server = server;
  }

  void write(Report report) throws IOException, InterruptedException {
    report.section(
        "A fleet of 5,000 connections",
        "One process with `-Xmx128m` follows 5,000 connections over loopback for a minute, time"
            + " running 360 times as fast: the server refuses more than 5,000 requests in any 10"
            + " seconds, and a run of every connection ends. Promised is the delay that the"
            + " schedule computes (`PollingPolicy.maxDetectionDelay`). Hours of the same are played"
            + " through in [virtual time](fleet-simulation.md).");
    Process process =
        Programs.java(OPTIONS, FleetProgram.class, server.url(), String.valueOf(CONNECTIONS))
            .start();
    String[] told = process.inputReader(StandardCharsets.US_ASCII).readLine().split(" ", -1);
    process.waitFor();
    report.table(
        "connections",
        "requests",
        "throttled",
        "runs noticed",
        "longest delay s",
        "promised s",
        "threads at most",
        "peak MiB");
    report.row(
        String.valueOf(CONNECTIONS), told[0], told[1], told[2], told[3], told[4], told[5], told[6]);
    report.most("a fleet of 5,000 connections, requests throttled", number(told[1]), 0);
    report.least("a fleet, ended runs noticed of 5,000", number(told[2]), CONNECTIONS);
    report.most("a fleet, longest delay beside promised", number(told[3]) / number(told[4]), 1);
    report.most("a fleet, peak MiB", number(told[6]), MOST);
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }
}
