package dev.syncruns.ports.spi;

/**
 * Statistics of a cache since its creation. The numbers are read one after another while the cache
 * is in use.
 *
 * @param hits responses that were cached, or were being loaded by another thread or process.
 * @param misses responses that were loaded.
 * @param evictions responses removed early for lack of space; 0 where the store does not report
 *     them.
 * @param entries cached responses, possibly including stale ones; 0 where a store does not report
 *     them.
 * @param failures failed operations of the store.
 */
public record CacheStats(long hits, long misses, long evictions, long entries, long failures) {}
