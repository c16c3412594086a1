/**
 * A local stand-in of the iTwin Synchronization API's operations on runs, for demonstrations and
 * for tests: start one with {@link dev.syncruns.simulator.Simulator#builder()}. It is written from
 * the API's documentation alone and shares no code with the client, so that a mistake in one is not
 * repeated by the other.
 *
 * <p>This package holds the way in and nothing else; data are built in {@code run}, faults in
 * {@code script}.
 */
@NullMarked
package dev.syncruns.simulator;

import org.jspecify.annotations.NullMarked;
