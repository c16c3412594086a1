/**
 * Decisions about following many connections within one budget of requests: who is looked at next,
 * when, how soon the end of a run is noticed at the latest, and what is new since the last look.
 * Time is an argument; nothing here waits, asks the service or knows a thread.
 */
@NullMarked
package dev.syncruns.domain.fleet;

import org.jspecify.annotations.NullMarked;
