/**
 * The API itself as its page documents it: which request means what, and the documented answer to
 * it. Neither sockets nor scripted faults are known here.
 */
@NullMarked
package dev.syncruns.simulator.service;

import org.jspecify.annotations.NullMarked;
