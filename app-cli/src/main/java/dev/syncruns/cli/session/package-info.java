/**
 * What a command gets to work with: an open door to the library, the connection meant, time and
 * output. Only interfaces and values: what stands behind them is chosen by the composition root.
 */
@NullMarked
package dev.syncruns.cli.session;

import org.jspecify.annotations.NullMarked;
