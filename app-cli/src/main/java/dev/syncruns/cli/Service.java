package dev.syncruns.cli;

import dev.syncruns.cli.session.Access;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.ports.out.RunCatalog;
import dev.syncruns.ports.out.Timing;
import java.net.URI;
import java.time.ZoneId;

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

  /**
   * The connection meant.
   *
   * @throws dev.syncruns.cli.failure.CliFailure when none is named, or its name is unknown
   */
  ConnectionRef connection();

  /** The time there. */
  Timing timing();

  /** The time zone in which times are shown unless another is asked for. */
  ZoneId zone();

  @Override
  void close();
}
