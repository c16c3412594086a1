package dev.syncruns.cli.session;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the global options of one invocation say.
 *
 * @param flags the settings given as options, by property name without {@code syncruns.}
 * @param scenario which demo; null when this is no demo.
 * @param zone the time zone asked for; null when none was.
 * @param trace the file that gets a trace of the requests; null when none is wanted.
 * @param verbosity 0 to 2: nothing, a line per request, headers as well.
 * @param formats what the command can write.
 */
public record Invocation(
    Map<String, Flag> flags,
    @Nullable String scenario,
    @Nullable String zone,
    @Nullable String trace,
    int verbosity,
    Set<OutputFormat> formats) {

  /** Copies the collections. */
  public Invocation {
    flags = Map.copyOf(flags);
    formats = Set.copyOf(formats);
  }

  /**
   * A setting given as an option.
   *
   * @param option the option's name, e.g. {@code --page-size}.
   * @param text its value as typed.
   */
  public record Flag(String option, String text) {}
}
