/**
 * The in-memory cache of runs: one factory and its configuration.
 *
 * <p>No type of Caffeine leaves this module.
 */
@NullMarked
package dev.syncruns.adapter.cache;

import org.jspecify.annotations.NullMarked;
