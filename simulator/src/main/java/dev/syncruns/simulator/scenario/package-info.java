/** The scenarios, and the faults that bend or replace documented responses. */
@NullMarked
package dev.syncruns.simulator.scenario;

import org.jspecify.annotations.NullMarked;
