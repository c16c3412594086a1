/**
 * The in-memory cache of runs, and its configuration.
 *
 * <p>Exposes no types of Caffeine.
 */
@NullMarked
package dev.syncruns.adapter.cache;

import org.jspecify.annotations.NullMarked;
