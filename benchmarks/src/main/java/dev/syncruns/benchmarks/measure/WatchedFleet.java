package dev.syncruns.benchmarks.measure;

import dev.syncruns.benchmarks.worker.FleetProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The memory of a process that follows 5,000 connections over loopback. */
final class WatchedFleet {
  private static final int CONNECTIONS = 5_000;
  private static final double MOST = 256;

  private final Served server;

  WatchedFleet(Served server) {
    this.server = server;
  }

  void write(Report report) throws IOException, InterruptedException {
    report.section(
        "A fleet of 5,000 connections",
        "One process follows 5,000 connections over loopback, time running 360 times as fast"
            + " (5,000 requests in 10 seconds), for half a minute. What is noticed, when, and that"
            + " nothing is throttled is computed in [virtual time](fleet-simulation.md); this is"
            + " the memory.");
    Process process =
        Programs.java(List.of(), FleetProgram.class, server.url(), String.valueOf(CONNECTIONS))
            .start();
    String[] told = process.inputReader(StandardCharsets.US_ASCII).readLine().split(" ", -1);
    process.waitFor();
    report.table("connections", "requests", "seconds", "threads at most", "peak MiB");
    report.row(String.valueOf(CONNECTIONS), told[0], told[1], told[2], told[3]);
    double peak = Double.parseDouble(told[3]);
    report.goal("a fleet of 5,000 connections, peak MiB", peak, "≤ 256", peak <= MOST);
  }
}
