package example.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import java.io.BufferedReader;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListRunsTest {

  @Test
  void listsRunsOnTheModulePath() throws Exception {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.named("nightly-partial")).start()) {
      ProcessBuilder program =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "--module-path",
                  Path.of("target", "classes") + File.pathSeparator + Path.of("target", "modules"),
                  "--add-modules", // An automatic module does not say what it needs.
                  "ALL-MODULE-PATH",
                  "--add-exports",
                  "org.eclipse.parsson/org.eclipse.parsson=dev.syncruns.adapter.http.core",
                  "--module",
                  "example.plain/example.plain.ListRuns",
                  simulator.apiUrl().toString(),
                  simulator.connections().get(0).id())
              .redirectErrorStream(true);
      program.environment().put("SYNCRUNS_TOKEN", "sim-example");
      Process process = program.start();
      List<String> lines;
      try (BufferedReader output = process.inputReader()) {
        lines = output.lines().toList();
      }

      assertEquals(0, process.waitFor(), () -> String.join("\n", lines));
      assertFalse(lines.isEmpty());
      assertTrue(
          lines.stream().allMatch(line -> line.matches("\\S+ (partial|failed|canceled|unknown.*)")),
          () -> String.join("\n", lines));
    }
  }
}
