/**
 * The server that clients are measured against, a process of its own so that its work is not
 * counted as theirs. No client code.
 */
@NullMarked
package dev.syncruns.benchmarks.server;

import org.jspecify.annotations.NullMarked;
