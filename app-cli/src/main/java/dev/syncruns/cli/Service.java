package dev.syncruns.cli;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.session.Access;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.ports.spi.RunCatalog;
import dev.syncruns.ports.spi.TimeSource;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;

/** The service that a command talks to, and what is known of its connections. */
interface Service extends AutoCloseable {

  /** Where it is. */
  default URI address() {
    return access().address();
  }

  /** How it is reached, and as whom. */
  Access access();

  /** Its runs; each call makes one request. */
  RunCatalog catalog();

  /** The aliases there are. */
  List<Alias> aliases();

  /**
   * The connections meant, at least one.
   *
   * @throws dev.syncruns.cli.failure.CliFailure when none is named, or a name is unknown
   */
  List<ConnectionRef> connections();

  /** The time there. */
  TimeSource timing();

  /** The time zone in which times are shown unless another is asked for. */
  ZoneId zone();

  @Override
  void close();
}
