/**
 * Nightly histories: the files of connections, the scripts of their nights, and runs as of any
 * time. All are pure functions of a seed and a time.
 */
@NullMarked
package dev.syncruns.simulator.history;

import org.jspecify.annotations.NullMarked;
