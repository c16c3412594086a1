/**
 * The comparison: starts the server and the clients, lets them work in turn, and writes down what
 * came of it. Measures nothing itself.
 */
@NullMarked
package dev.syncruns.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
