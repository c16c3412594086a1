/**
 * An HTTP/1.1 server that can also fail: truncate, reset, stall or throttle responses. Independent
 * of the API.
 */
@NullMarked
package dev.syncruns.simulator.server;

import org.jspecify.annotations.NullMarked;
