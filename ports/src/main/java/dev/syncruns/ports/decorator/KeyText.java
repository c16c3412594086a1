package dev.syncruns.ports.decorator;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.ports.spi.CacheKey;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Text form of cache keys: the parts, escaped to contain no colon, joined by colons, so that
 * distinct keys have distinct texts. Its version changes with the stored format.
 */
public final class KeyText {
  private static final String VERSION = "1";

  private final String namespace;

  /** Creates keys with the prefix {@code namespace}. */
  public KeyText(String namespace) {
    this.namespace = namespace;
  }

  /** Returns the text of a key. */
  public String of(CacheKey<?> key) {
    if (key instanceof CacheKey.SummariesPage summaries) {
      return text(key, "summaries", position(summaries.page()));
    }
    if (key instanceof CacheKey.RunsPage runs) {
      return text(key, "runs", position(runs.page()));
    }
    return text(key, "run", ((CacheKey.SingleRun) key).run().value());
  }

  private String text(CacheKey<?> key, String form, String rest) {
    return Stream.of(
            namespace,
            VERSION,
            form,
            key.scope().origin(),
            key.scope().identity(),
            key.connection().value(),
            rest)
        .map(KeyText::escaped)
        .collect(Collectors.joining(":"));
  }

  private static String position(PageRequest page) {
    return page.skip() + "-" + page.top();
  }

  private static String escaped(String part) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char unit = part.charAt(i);
      if ((unit >= 'a' && unit <= 'z')
          || (unit >= 'A' && unit <= 'Z')
          || (unit >= '0' && unit <= '9')
          || "-._~/".indexOf(unit) >= 0) {
        text.append(unit);
      } else {
        text.append(String.format(Locale.ROOT, "%%%04X", (int) unit));
      }
    }
    return text.toString();
  }
}
