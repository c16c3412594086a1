package dev.syncruns.ports.spi;

/**
 * What a cache did since it was made. The numbers are read one after the other, while the cache
 * goes on.
 *
 * @param hits how often an answer was kept already, or was being loaded by another thread or
 *     process.
 * @param misses how often one had to be loaded.
 * @param evictions how many were forgotten early, because there was no room; 0 where the store
 *     decides, which does not tell.
 * @param entries how many are kept, those no longer fresh perhaps included; 0 where a store does
 *     not tell.
 * @param failures how often the store failed.
 */
public record CacheStats(long hits, long misses, long evictions, long entries, long failures) {}
