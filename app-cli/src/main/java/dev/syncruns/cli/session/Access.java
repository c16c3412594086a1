package dev.syncruns.cli.session;

import dev.syncruns.ports.spi.AccessTokenProvider;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the service is reached, and as whom.
 *
 * @param address the service.
 * @param origin where the address was read.
 * @param tokens the tokens sent to it.
 * @param tokenOrigin where the tokens come from, in words.
 * @param secretFile the file that holds a secret; null when none does.
 */
public record Access(
    URI address,
    String origin,
    AccessTokenProvider tokens,
    String tokenOrigin,
    @Nullable Path secretFile) {

  /** The file that holds a token or a client's secret; empty when none does. */
  public Optional<Path> file() {
    return Optional.ofNullable(secretFile);
  }
}
