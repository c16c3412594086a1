/**
 * Decisions about retries: which problems are retried, after which delays, and when a call gives
 * up. Time and randomness are arguments.
 */
@NullMarked
package dev.syncruns.domain.retry;

import org.jspecify.annotations.NullMarked;
