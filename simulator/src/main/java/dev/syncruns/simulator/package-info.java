/**
 * A local simulator of the operations on runs of the iTwin Synchronization API, for demonstrations
 * and tests; see {@link dev.syncruns.simulator.Simulator#builder()}. It is based on the API's
 * documentation only and shares no code with the client, so that the two do not share mistakes.
 *
 * <p>Data is built with {@code simulator.data}, faults with {@code simulator.scenario}.
 */
@NullMarked
package dev.syncruns.simulator;

import org.jspecify.annotations.NullMarked;
