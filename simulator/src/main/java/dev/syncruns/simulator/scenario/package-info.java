/** Scenarios, and faults that change or replace documented responses. */
@NullMarked
package dev.syncruns.simulator.scenario;

import org.jspecify.annotations.NullMarked;
