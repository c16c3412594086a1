/**
 * Entry points for embedders: {@link dev.syncruns.ports.SyncRuns} combines a catalog, a cache and
 * policies, and offers the API. Contains no decisions; those are in the domain.
 */
@NullMarked
package dev.syncruns.ports;

import org.jspecify.annotations.NullMarked;
