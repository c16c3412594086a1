package dev.syncruns.cli.session;

import dev.syncruns.cli.output.Filter;
import dev.syncruns.cli.output.OutputFormat;
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
 * @param filter what is to be made of the JSON; null for the JSON itself.
 * @param manner how much is said on the way.
 * @param formats what the command can write.
 */
public record Invocation(
    Map<String, Flag> flags,
    @Nullable String scenario,
    @Nullable String zone,
    @Nullable String trace,
    @Nullable Filter filter,
    Manner manner,
    Set<OutputFormat> formats) {

  /** Copies the collections. */
  public Invocation {
    flags = Map.copyOf(flags);
    formats = Set.copyOf(formats);
  }

  /**
   * How much a command says and asks beside its data.
   *
   * @param verbosity 0 to 2: nothing, a line per request, headers as well.
   * @param quiet whether only data is wanted.
   * @param input whether somebody may be waited for to type something.
   */
  public record Manner(int verbosity, boolean quiet, boolean input) {}

  /**
   * A setting given as an option.
   *
   * @param option the option's name, e.g. {@code --page-size}.
   * @param text its value as typed.
   */
  public record Flag(String option, String text) {}
}
