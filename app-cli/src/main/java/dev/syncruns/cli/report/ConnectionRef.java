package dev.syncruns.cli.report;

import dev.syncruns.domain.run.ConnectionId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The connection a command is about.
 *
 * @param alias the name the user gave it; null when it was named by its id.
 * @param title the longer name the user gave it; null when there is none.
 * @param id its id.
 * @param origin where alias or id was read, e.g. {@code --connection} or {@code file:12}.
 */
public record ConnectionRef(
    @Nullable String alias, @Nullable String title, ConnectionId id, String origin) {

  /** The alias if there is one, else the id. */
  public String name() {
    return Optional.ofNullable(alias).orElse(id.value());
  }
}
