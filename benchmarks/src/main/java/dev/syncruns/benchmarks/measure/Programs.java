package dev.syncruns.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** The programs that are started: on the same Java and with the same class path as this one. */
final class Programs {

  private Programs() {}

  /** The Java that everything runs on. */
  static String java() {
    return Java.own().program();
  }

  /** A program that says what is wrong where this one does. */
  static ProcessBuilder java(List<String> options, Class<?> main, String... arguments) {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
  }
}
