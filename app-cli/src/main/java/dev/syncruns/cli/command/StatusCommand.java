package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Setting;
import dev.syncruns.cli.config.SettingValue;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.ExitCode;
import dev.syncruns.cli.render.Terminal;
import dev.syncruns.cli.render.sheet.Sheet;
import dev.syncruns.cli.render.sheet.SheetSink;
import dev.syncruns.cli.session.OutputFormat;
import dev.syncruns.cli.session.Session;
import dev.syncruns.cli.standing.Standing;
import dev.syncruns.cli.standing.StandingColumns;
import dev.syncruns.cli.standing.StandingEnd;
import dev.syncruns.cli.view.Medium;
import dev.syncruns.cli.view.Reading;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells how connections stand, one line each. */
@Command(
    name = "status",
    description = "How connections stand, one line each; ends with the worst verdict.",
    footer = {
      "",
      "Without names: every alias, see syncruns connections. The last run that is over speaks for"
          + " a",
      "connection, or one that is stuck: under way twice as long as runs usually take at most, or",
      "past done-by. A stuck or missing run by syncruns.connections.NAME.expect, or a last one",
      "older than max-age, counts as 9.",
      "",
      "Examples:",
      "  $ syncruns --demo status",
      "  $ syncruns --demo status bridge depot -o json",
    })
final class StatusCommand extends BaseCommand {
  @Mixin private final SheetOptions table = new SheetOptions();
  @Mixin private final PolicyOptions policy = new PolicyOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "ALIAS",
      description = "the connections, by alias or id (all aliases)")
  private List<String> names = new ArrayList<>();

  @Option(names = "--exit-zero", description = "end with 0, whatever the verdict: for dashboards")
  private boolean exitZero;

  @Override
  Set<OutputFormat> formats() {
    return EnumSet.allOf(OutputFormat.class);
  }

  @Override
  List<Sheet<?>> sheets() {
    return List.of(StandingColumns.sheet(Readings.withoutMoments(Medium.DATA)));
  }

  @Override
  void giveSettings(GlobalOptions globals) {
    policy.giveSettings(globals);
    if (!names.isEmpty()) {
      if (globals.invocation(formats()).flags().containsKey(Setting.CONNECTION.property())) {
        throw CliFailure.usage("ALIAS and --connection both name connections")
            .suggest("one of the two");
      }
      globals.flag(Setting.CONNECTION.property(), "ALIAS", String.join(",", names));
    }
  }

  @Override
  ExitCode run(Session session) {
    Terminal out = session.out();
    Reading reading = Readings.of(session);
    Sheet<Standing> sheet = StandingColumns.sheet(reading);
    if (table.writeHelp(out, sheet)) {
      return ExitCode.OK;
    }
    Survey survey = new Survey(session);
    StandingEnd end = new StandingEnd(areNamed(session) ? survey.named() : survey.all());
    try (SheetSink<Standing> sink = table.open(out, session.format(), sheet, reading)) {
      end.standings().forEach(sink::add);
      sink.end(end.of(program(session), out.capabilities().width()));
    }
    return exitZero ? ExitCode.OK : end.exit();
  }

  /** Whether the connections are named, or else no alias is configured that could be meant. */
  private static boolean areNamed(Session session) {
    Optional<SettingValue> named =
        session
            .settings()
            .given(Setting.CONNECTION)
            .filter(value -> value.source() == SettingValue.Source.OPTION);
    return named.isPresent() || session.aliases().isEmpty();
  }

  private static String program(Session session) {
    return session
        .scenario()
        .map(
            scenario ->
                scenario.equals(GlobalOptions.DEFAULT_SCENARIO)
                    ? "--demo"
                    : "--scenario " + scenario)
        .map("syncruns "::concat)
        .orElse("syncruns");
  }
}
