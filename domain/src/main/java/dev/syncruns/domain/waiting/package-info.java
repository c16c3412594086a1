/**
 * Decisions about waiting for runs: when to poll again, when to stop, the verdict, and the expected
 * end. Time and randomness are arguments.
 */
@NullMarked
package dev.syncruns.domain.waiting;

import org.jspecify.annotations.NullMarked;
