/**
 * A local stand-in of the API, scripted by scenarios.
 *
 * <p>It knows the wire format only: no type of the domain or of a port must appear here.
 */
@NullMarked
package dev.syncruns.simulator;

import org.jspecify.annotations.NullMarked;
