package dev.syncruns.cli.command;

import dev.syncruns.cli.command.BaseCommand.RenderContexts;
import dev.syncruns.cli.command.ValueChoices.Scenarios;
import dev.syncruns.cli.error.CliException;
import dev.syncruns.cli.error.ExitCode;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.output.RowWriter;
import dev.syncruns.cli.output.RowWriter.End;
import dev.syncruns.cli.output.RowWriter.Layout;
import dev.syncruns.cli.output.Table.Columns;
import dev.syncruns.cli.report.ColumnSpec;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.session.Session;
import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.scenario.Fault;
import dev.syncruns.simulator.scenario.Responder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves a simulated API on this machine until it is interrupted. */
@Command(
    name = "simulate",
    description = "Serve a simulated API on this machine until Ctrl-C.",
    footer = {
      "",
      "Accepts only tokens that begin with sim-, so that no real token is sent to it. --scenario"
          + " selects the runs that it serves.",
      "",
      "Examples:",
      "  $ syncruns simulate --list",
      "  $ syncruns simulate --scenario flappy-network --port 8089 --speed 60x",
    })
final class SimulateCommand extends BaseCommand {
  private static final TableSpec<ScenarioRow> SCENARIOS =
      TableSpec.of(
          "syncruns.scenarios/v1",
          "scenarios",
          ScenarioRow::name,
          List.of(
              ColumnSpec.of("kind", ScenarioRow::kind),
              ColumnSpec.of("name", ScenarioRow::name),
              ColumnSpec.of("description", ScenarioRow::description)));

  private static final Pattern SPEED = Pattern.compile("[0-9]{1,7}(?:\\.[0-9]{1,3})?x?");

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8089",
      description = "port on 127.0.0.1; 0 for any free port (8089)")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "Nx",
      defaultValue = "1x",
      description = "speed of simulated time, e.g. 60x (1x)")
  private String speed = "";

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "seed of the generated history (1)")
  private long seed;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      split = ",",
      description =
          "faults of the next responses, one each, e.g. reset,html-503,ok; then as the scenario"
              + " defines")
  private List<String> faults = List.of();

  @Option(names = "--list", description = "list scenarios and faults")
  private boolean list;

  @Override
  List<TableSpec<?>> tables() {
    return list ? List.of(SCENARIOS) : List.of();
  }

  @Override
  ExitCode run(Session session) {
    if (list) {
      listScenarios(session);
      return ExitCode.OK;
    }
    String chosen = session.scenario().orElse(Scenario.NIGHTLY_PARTIAL.id());
    Scenario scenario = Scenarios.named(chosen);
    Responder[] next = faults.stream().map(Scenarios::fault).toArray(Responder[]::new);
    try (Simulator simulator = start(scenario)) {
      simulator.script().next(next);
      Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
      announce(session, scenario, simulator);
      new CountDownLatch(1).await();
      return ExitCode.OK;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return ExitCode.SIGINT;
    }
  }

  private Simulator start(Scenario scenario) {
    try {
      return Simulator.builder().scenario(scenario).port(port).seed(seed).speed(factor()).start();
    } catch (UncheckedIOException unavailable) {
      throw CliException.config("port " + port + " of 127.0.0.1 can't be opened")
          .likely("something else listens there")
          .suggest("--port 0 for any free port")
          .causedBy(unavailable);
    } catch (IllegalArgumentException refused) {
      throw CliException.usage(String.valueOf(refused.getMessage())).causedBy(refused);
    }
  }

  private double factor() {
    if (!SPEED.matcher(speed).matches()) {
      throw CliException.usage("--speed is \"" + speed + "\", which is no factor")
          .suggest("--speed 60x");
    }
    return Double.parseDouble(speed.replace("x", ""));
  }

  private static void announce(Session session, Scenario scenario, Simulator simulator) {
    session.out().line("# " + scenario.id() + ": " + scenario.description());
    session.out().line("export SYNCRUNS_API_URL=" + simulator.apiUrl());
    session.out().line("export SYNCRUNS_TOKEN=sim-token");
    session.out().line("export SYNCRUNS_CONNECTION=" + simulator.connections().get(0).id());
    session.out().line("# serving until Ctrl-C; use the lines above in another shell");
    session.out().flush();
  }

  private static void listScenarios(Session session) {
    OutputFormat format = session.format();
    if (!format.isTable()) {
      Layout<ScenarioRow> layout =
          Layout.of(SCENARIOS.at(format.place()), RenderContexts.withoutMoments(session));
      try (RowWriter<ScenarioRow> rows = format.open(session.out(), SCENARIOS, layout)) {
        Scenario.all()
            .forEach(one -> rows.add(new ScenarioRow("scenario", one.id(), one.description())));
        Fault.all().forEach(one -> rows.add(new ScenarioRow("fault", one.id(), one.description())));
        rows.end(End.of(head -> {}, ""));
      }
      return;
    }
    session.out().line("scenarios, for --scenario");
    Columns.of(Scenario.all().stream().map(one -> List.of(one.id(), one.description())).toList())
        .forEach(line -> session.out().line("  " + line));
    session.out().line("faults, for --fault");
    Columns.of(Fault.all().stream().map(one -> List.of(one.id(), one.description())).toList())
        .forEach(line -> session.out().line("  " + line));
  }

  private record ScenarioRow(String kind, String name, String description) {}
}
