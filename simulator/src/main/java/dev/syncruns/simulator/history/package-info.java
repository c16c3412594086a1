/**
 * Nightly histories: which files a connection has, what happened to them night after night, and
 * what a run looks like at any moment of it. All of it is arithmetic on a seed and a time; no clock
 * is read here.
 */
@NullMarked
package dev.syncruns.simulator.history;

import org.jspecify.annotations.NullMarked;
