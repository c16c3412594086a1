/**
 * Decisions about following many connections within one request quota: which connection is polled
 * next and when, how soon the end of a run is detected, and the events since the previous poll.
 */
@NullMarked
package dev.syncruns.domain.fleet;

import org.jspecify.annotations.NullMarked;
