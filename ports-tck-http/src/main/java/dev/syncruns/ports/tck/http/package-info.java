/**
 * The contract of a catalog that speaks HTTP: that of every catalog over a simulator on loopback,
 * and what must be right in the requests themselves. No adapter is used here.
 */
@NullMarked
package dev.syncruns.ports.tck.http;

import org.jspecify.annotations.NullMarked;
