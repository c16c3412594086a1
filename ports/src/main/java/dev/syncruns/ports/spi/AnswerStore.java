package dev.syncruns.ports.spi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A store outside of the process, such as Redis, where answers are kept as bytes: what {@link
 * dev.syncruns.ports.RunCaches#sharing} needs of one. Safe to use from many threads at once.
 *
 * <p>A store does nothing but keep and give. Whatever it throws is taken for a store that is down,
 * so it should give up by itself after a fraction of a second. Everything else is the cache's: one
 * load a key, deadlines, what to do when the store is down, and what the bytes mean.
 */
public interface AnswerStore {

  /** The bytes that are kept under {@code key}; empty when there are none, or no longer. */
  Optional<byte[]> find(String key);

  /**
   * Keeps bytes, all in one go where the store can.
   *
   * @param entries what is kept; replaces what is there, unless an entry says otherwise
   * @return false when there is an entry that was to be kept only if absent, and was not
   */
  boolean keep(List<Entry> entries);

  /** Forgets what is kept under each of {@code keys}, if anything is. */
  void forget(List<String> keys);

  /**
   * Bytes to keep.
   *
   * @param key what they are kept under: printable ASCII without spaces.
   * @param bytes the bytes.
   * @param time for how long at most, at least a millisecond.
   * @param onlyIfAbsent whether they are kept only if nothing is kept under the key, which has to
   *     be decided in one step for all processes.
   */
  @SuppressWarnings("ArrayRecordComponent") // Made for one call, compared with nothing.
  record Entry(String key, byte[] bytes, Duration time, boolean onlyIfAbsent) {
    @Override
    public String toString() {
      return "Entry[" + key + ", " + bytes.length + " bytes, " + time + "]";
    }
  }
}
