package dev.syncruns.simulator.history;

import java.time.Duration;

/**
 * The run that is under way when the simulator starts.
 *
 * @param age how long ago it began
 * @param night what happens in it
 */
public record Current(Duration age, Night night) {}
