package dev.syncruns.cli.session;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Settings;
import dev.syncruns.cli.output.Capabilities;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.Terminal;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.ports.SyncRuns;
import dev.syncruns.ports.api.ListOptions;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.spi.TimeSource;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one invocation of a command works with. Every part is made when it is first asked for, so a
 * command pays only for what it uses. Used by one thread.
 */
public interface Session extends AutoCloseable {

  /** The library, wired as the settings say. */
  SyncRuns syncRuns();

  /**
   * The connection meant.
   *
   * @throws dev.syncruns.cli.error.CliFailure when none is named, or its name is unknown
   */
  ConnectionRef connection();

  /**
   * The connections meant, in the order they are named; at least one.
   *
   * @throws dev.syncruns.cli.error.CliFailure when none is named, or a name is unknown
   */
  List<ConnectionRef> connections();

  /** The aliases there are; in a demo, the demo's. */
  List<Alias> aliases();

  /** Time and chance; in a demo, the demo's. */
  TimeSource timing();

  /** The time zone of times shown to people. */
  ZoneId zone();

  /** How to list: page size, limit of requests, deadline of the command. */
  ListOptions listOptions();

  /**
   * The settings and where each comes from.
   *
   * @throws dev.syncruns.cli.error.CliFailure when something is wrong with one of them
   */
  Settings settings();

  /** The settings with whatever is wrong with them, for commands that tell of it. */
  Settings settingsAsFound();

  /**
   * How the service is reached; asks nothing of it.
   *
   * @throws dev.syncruns.cli.error.CliFailure when no token is configured
   */
  Access access();

  /** The environment of the process. */
  Map<String, String> environment();

  /** The simulated scenario asked for; empty when none was. */
  Optional<String> scenario();

  /** The form of the output. */
  OutputFormat format();

  /** Standard output, as the settings want it. */
  Terminal out();

  /** Standard error, as the settings want it; mute when the command is to be quiet. */
  Terminal err();

  /** Standard error, as the settings want it, for what is said also when the command is quiet. */
  Terminal alerts();

  /** Whether only data is wanted: no headlines, hints and warnings. */
  boolean isQuiet();

  /**
   * How far the service's clock is ahead of ours, to a second; empty before the first answer and
   * when it sent no time.
   */
  Optional<Duration> clockSkew();

  /** How many requests were made so far, retries included. */
  long requests();

  /** How many more requests may be made before the budget is renewed. */
  long requestsLeft();

  @Override
  void close();

  /** Makes the session of an invocation. */
  @FunctionalInterface
  public interface SessionFactory {

    /** A session as {@code invocation} asks for; cheap until it is used. */
    Session open(Invocation invocation);

    /** How many columns the reader of standard output has. */
    default int columns() {
      return Capabilities.DEFAULT_WIDTH;
    }
  }

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
}
