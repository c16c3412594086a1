package dev.syncruns.cli.explain;

import dev.syncruns.cli.view.ConnectionRef;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a command asked of the service, to tell its user what of it was refused.
 *
 * @param service the address asked; null when none was asked yet.
 * @param connection the connection asked about; null when none was resolved yet.
 * @param values the values sent, by the option or setting that gave them, e.g. {@code --page-size}.
 */
public record Asked(
    @Nullable String service, @Nullable ConnectionRef connection, Map<String, String> values) {

  /** Copies the values. */
  public Asked {
    values = Map.copyOf(values);
  }

  /** Nothing yet. */
  public static Asked nothing() {
    return new Asked(null, null, Map.of());
  }
}
