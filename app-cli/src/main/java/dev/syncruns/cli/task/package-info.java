/**
 * The tasks of many runs: which of them are wanted, and the columns in which they are told. How
 * runs are read, and what a task's outcome is, is decided elsewhere; no command lives here.
 */
@NullMarked
package dev.syncruns.cli.task;

import org.jspecify.annotations.NullMarked;
