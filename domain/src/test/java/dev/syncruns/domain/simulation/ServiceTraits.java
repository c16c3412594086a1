package dev.syncruns.domain.simulation;

import java.time.Duration;

/**
 * How a modelled service behaves.
 *
 * @param requestsPerMinute how many requests it answers in each minute.
 * @param tellsWait whether its 429 says how long to wait.
 * @param failureRate the share of requests it fails, from 0 to 1.
 * @param outage how long it is out from the beginning on.
 */
record ServiceTraits(
    int requestsPerMinute, boolean tellsWait, double failureRate, Duration outage) {}
