/**
 * Decisions about waiting for a run to end: when to look again, when to stop waiting, what to
 * conclude, and when the end is expected. Time and randomness are arguments; nothing here waits or
 * asks the service.
 */
@NullMarked
package dev.syncruns.domain.waiting;

import org.jspecify.annotations.NullMarked;
