/**
 * The contents of the scenarios: which connections each serves and how it misbehaves. Each is data
 * and scripted behaviours, made of what the other packages offer; no scenario needs code of its own
 * elsewhere.
 */
@NullMarked
package dev.syncruns.simulator.scenario;

import org.jspecify.annotations.NullMarked;
