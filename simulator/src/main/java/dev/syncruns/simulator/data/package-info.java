/** Simulated runs, jobs and tasks, and their JSON. */
@NullMarked
package dev.syncruns.simulator.data;

import org.jspecify.annotations.NullMarked;
