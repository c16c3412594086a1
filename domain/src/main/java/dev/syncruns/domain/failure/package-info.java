/**
 * What the <em>service</em> says went wrong inside a run: run errors, task errors and
 * synchronization reports. What goes wrong when we ask the service lives in {@link
 * dev.syncruns.domain.problem}.
 */
@NullMarked
package dev.syncruns.domain.failure;

import org.jspecify.annotations.NullMarked;
