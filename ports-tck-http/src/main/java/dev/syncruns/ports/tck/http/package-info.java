/**
 * The contract of a catalog that uses HTTP: that of every catalog over a simulator on the loopback
 * interface, and cases about requests. Independent of adapters.
 */
@NullMarked
package dev.syncruns.ports.tck.http;

import org.jspecify.annotations.NullMarked;
