package dev.syncruns.simulator.history;

/**
 * A source file of a connection.
 *
 * @param name its {@code sourceFileId}
 * @param seconds how long one usual run works on it
 */
record SourceFile(String name, int seconds) {}
