package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.AnswerStore;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.TimeSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory that counts what is asked of it and can be taken away. */
final class MemoryAnswerStore implements AnswerStore {
  private final TimeSource timing;
  private final Map<String, Kept> kept = new HashMap<>();
  private boolean isDown;
  private int requests;

  MemoryAnswerStore(TimeSource timing) {
    this.timing = timing;
  }

  synchronized void setDown(boolean down) {
    isDown = down;
  }

  synchronized int requests() {
    return requests;
  }

  synchronized List<String> keys() {
    return List.copyOf(kept.keySet());
  }

  /** Replaces all that is kept by other bytes. */
  synchronized void replaceAll(byte[] bytes) {
    kept.replaceAll((key, before) -> new Kept(bytes, before.until()));
  }

  @Override
  public synchronized Optional<byte[]> find(String key) {
    use();
    Kept found = kept.get(key);
    return found == null || !timing.steady().isBefore(found.until())
        ? Optional.empty()
        : Optional.of(found.bytes());
  }

  @Override
  public synchronized boolean keep(List<Entry> entries) {
    use();
    boolean all = true;
    for (Entry entry : entries) {
      if (entry.onlyIfAbsent() && find(entry.key()).isPresent()) {
        all = false;
      } else {
        kept.put(entry.key(), new Kept(entry.bytes(), timing.steady().plus(entry.time())));
      }
    }
    return all;
  }

  @Override
  public synchronized void forget(List<String> keys) {
    use();
    kept.keySet().removeAll(keys);
  }

  private void use() {
    requests++;
    if (isDown) {
      throw new IllegalStateException("Connection refused");
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Kept(byte[] bytes, Instant until) {}

  /** A format that hands out tickets for answers, which stay in memory. */
  static final class Tickets implements AnswerFormat {
    private final List<Object> answers = new ArrayList<>();

    @Override
    public synchronized <V> byte[] write(CacheKey<V> key, V answer) {
      answers.add(answer);
      return String.valueOf(answers.size() - 1).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    @SuppressWarnings("unchecked")
    public synchronized <V> V read(CacheKey<V> key, byte[] bytes) {
      return (V) answers.get(Integer.parseInt(new String(bytes, StandardCharsets.US_ASCII)));
    }
  }
}
