/**
 * A small HTTP/1.1 server on the loopback interface whose answers may be wrong on purpose: reset,
 * cut short, stalled, dripped, endless. Nothing here knows the API that is simulated.
 *
 * <p>It is a socket server of its own because a fault is a matter of bytes: the JDK's {@code
 * HttpServer} cannot reset a connection, always stamps {@code Date} with the machine's clock, and
 * refuses odd requests before anyone can record them.
 */
@NullMarked
package dev.syncruns.simulator.wire;

import org.jspecify.annotations.NullMarked;
