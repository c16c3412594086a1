/**
 * What is served while measuring: pages of made-up runs with every documented field, and the server
 * that sends them. No client code.
 */
@NullMarked
package dev.syncruns.benchmarks.payload;

import org.jspecify.annotations.NullMarked;
