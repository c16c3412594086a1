package dev.syncruns.ports.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A byte store outside the process, such as Redis, for {@link
 * dev.syncruns.ports.RunCaches#sharing}. Thread-safe.
 *
 * <p>A store only keeps and returns bytes. Any exception means that the store is unavailable, so it
 * should time out after a fraction of a second. The cache does everything else: single loads,
 * deadlines, outages of the store, and serialization.
 */
public interface AnswerStore {

  /** Returns the bytes stored under {@code key}; empty if there are none or they expired. */
  Optional<byte[]> find(String key);

  /**
   * Stores entries, atomically where the store can.
   *
   * @param entries the entries; each replaces an existing one unless it states otherwise
   * @return false if an entry that requires absence was not stored
   */
  boolean keep(List<Entry> entries);

  /** Removes the entries of {@code keys}, if present. */
  void forget(List<String> keys);

  /**
   * Bytes to store.
   *
   * @param key the key: printable ASCII without spaces.
   * @param bytes the bytes.
   * @param time how long they are kept at most, at least a millisecond.
   * @param onlyIfAbsent whether to store only if the key is absent, which must be atomic across
   *     processes.
   */
  @SuppressWarnings("ArrayRecordComponent") // Created for one call, never compared.
  record Entry(String key, byte[] bytes, Duration time, boolean onlyIfAbsent) {
    @Override
    public String toString() {
      return "Entry[" + key + ", " + bytes.length + " bytes, " + time + "]";
    }
  }
}
