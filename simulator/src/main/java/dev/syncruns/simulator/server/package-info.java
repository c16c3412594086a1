/**
 * An HTTP/1.1 server that can also misbehave: cut, reset, stall or drip responses. Knows nothing of
 * the API.
 */
@NullMarked
package dev.syncruns.simulator.server;

import org.jspecify.annotations.NullMarked;
