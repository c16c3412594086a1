package dev.syncruns.ports.decorator;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.ports.spi.CacheKey;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keys as text, for stores: the parts, each without a colon in it, between colons, so that two keys
 * are never written as one. The version in it changes with the format of what is kept.
 */
public final class KeyText {
  private static final String VERSION = "1";

  private final String namespace;

  /** Keys that begin with {@code namespace}. */
  public KeyText(String namespace) {
    this.namespace = namespace;
  }

  /** The text of a key. */
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
