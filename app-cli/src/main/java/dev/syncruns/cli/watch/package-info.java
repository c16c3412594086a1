/** Watching of runs: the tracker of a wait, its snapshots, the views, and exit codes. */
@NullMarked
package dev.syncruns.cli.watch;

import org.jspecify.annotations.NullMarked;
