/**
 * Calls, waits and caches as meters and observations of Micrometer. Uses only the ports and
 * Micrometer.
 */
@NullMarked
package dev.syncruns.adapter.micrometer;

import org.jspecify.annotations.NullMarked;
