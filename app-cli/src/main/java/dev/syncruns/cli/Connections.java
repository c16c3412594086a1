package dev.syncruns.cli;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.DidYouMean;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.report.ConnectionRef;
import dev.syncruns.domain.run.ConnectionId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Finds the connection that a text means: an alias, or else an id. */
final class Connections {
  private static final int SHORTEST_LIKELY_ID = 32;

  private final List<Alias> aliases;

  Connections(List<Alias> aliases) {
    this.aliases = aliases;
  }

  /** The connections that a list with commas means, each once. */
  List<ConnectionRef> all(SettingValue named) {
    return Arrays.stream(named.text().split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .distinct()
        .map(name -> find(named.withText(name)))
        .toList();
  }

  private ConnectionRef find(SettingValue named) {
    Optional<Alias> alias =
        aliases.stream().filter(one -> one.name().equals(named.text())).findFirst();
    if (alias.isPresent()) {
      return alias.get().connection();
    }
    rejectMistyped(named);
    return new ConnectionRef(null, null, idOf(named.text(), named), named.origin());
  }

  private void rejectMistyped(SettingValue named) {
    if (named.text().length() >= SHORTEST_LIKELY_ID) {
      return;
    }
    List<String> names = aliases.stream().map(Alias::name).toList();
    Optional<String> near = DidYouMean.among(named.text(), names);
    if (near.isPresent()) {
      throw CliException.of(exitOf(named), "there is no alias " + named.text())
          .row("from", named.origin())
          .suggest(near.get());
    }
  }

  private static ConnectionId idOf(String text, SettingValue from) {
    try {
      return ConnectionId.of(text);
    } catch (IllegalArgumentException refused) {
      throw CliException.of(exitOf(from), String.valueOf(refused.getMessage()))
          .row("from", from.origin())
          .suggest("an id as the API gives it, usually 43 characters, or an alias")
          .causedBy(refused);
    }
  }

  /** What a command ends with when the text was wrong. */
  private static ExitCode exitOf(SettingValue value) {
    return value.isOption() ? ExitCode.USAGE : ExitCode.CONFIG;
  }

  static CliException severalNamed(List<ConnectionRef> connections) {
    return CliException.usage(
            "this command is about one connection, and " + connections.size() + " are named")
        .suggest("-c " + connections.get(0).name())
        .suggest("once for each; status, wait and watch take several at once");
  }

  static CliException noneNamed() {
    return CliException.usage("no connection is named")
        .suggest(
            "-c ID, or SYNCRUNS_CONNECTION=ID, or syncruns."
                + Setting.CONNECTION.property()
                + " in your configuration; or --demo");
  }
}
