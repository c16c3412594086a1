package dev.syncruns.simulator;

import java.util.List;

/** The threads that simulators have running. */
final class ConnectionThreads {

  private ConnectionThreads() {}

  static List<String> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("syncruns-simulator"))
        .toList();
  }
}
