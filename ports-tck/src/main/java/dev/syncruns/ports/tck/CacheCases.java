package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.RunCache;
import dev.syncruns.ports.spi.TimeSource;
import dev.syncruns.ports.tck.watch.NoLeaks;
import org.junit.jupiter.api.extension.ExtendWith;

/** Cases of the cache's contract, run against what {@link #cache} makes. */
@ExtendWith(NoLeaks.class)
public interface CacheCases {

  /** A new cache, with room for a thousand small pages, that measures freshness by {@code time}. */
  RunCache cache(TimeSource time);
}
