/**
 * One client in a process of its own, which measures itself whenever it is told to. Knows no
 * client, compares nothing.
 */
@NullMarked
package dev.syncruns.benchmarks.worker;

import org.jspecify.annotations.NullMarked;
