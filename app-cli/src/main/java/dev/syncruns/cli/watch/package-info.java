/**
 * Watching runs: the listener that turns what a wait sees into snapshots, the model that every
 * presenter shows, and what the end of a wait is worth.
 */
@NullMarked
package dev.syncruns.cli.watch;

import org.jspecify.annotations.NullMarked;
