/**
 * How connections stand: what the latest runs of one say about it beside what is expected of it.
 * The reasons of failures are found in {@code diagnosis}, moments of expected runs in {@code
 * schedule}; here they become one line.
 */
@NullMarked
package dev.syncruns.domain.status;

import org.jspecify.annotations.NullMarked;
