package dev.syncruns.benchmarks.measure;

/**
 * A client that takes part.
 *
 * @param name what it is called in the report.
 * @param reader the name of the class of its reader.
 */
record Client(String name, String reader) {}
