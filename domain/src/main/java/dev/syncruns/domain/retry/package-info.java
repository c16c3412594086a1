/**
 * Decisions about trying again: which problems may be retried, after how long, and when to give up.
 * Time and randomness are arguments; nothing here waits.
 */
@NullMarked
package dev.syncruns.domain.retry;

import org.jspecify.annotations.NullMarked;
