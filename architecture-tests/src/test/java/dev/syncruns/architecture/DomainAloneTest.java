package dev.syncruns.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A modular program of somebody else's needs the domain and JSpecify's annotations, no more. */
class DomainAloneTest {
  private static final Map<String, String> EMBEDDER =
      Map.of(
          "module-info.java",
          "module embedder { requires dev.syncruns.domain; }",
          "embedder/Main.java",
          """
          package embedder;

          import dev.syncruns.domain.execution.ExecutionResult;
          import dev.syncruns.domain.execution.ExecutionState;
          import dev.syncruns.domain.execution.Outcome;

          /** Says how a run ended. */
          public final class Main {
            private Main() {}

            /** The program. */
            public static void main(String[] arguments) {
              System.out.print(
                  Outcome.of(
                      ExecutionState.read("Completed"), ExecutionResult.read("PartialSuccess")));
            }
          }
          """);

  @TempDir private Path classes;

  @Test
  void programOverTheDomainCompilesAndRuns() throws IOException, InterruptedException {
    List<Path> libraries = List.of(Modules.path("domain"), jspecify());
    Program.compile(EMBEDDER, classes, libraries);

    List<Path> all = new ArrayList<>(libraries);
    all.add(classes);
    assertThat(Program.run(all, "embedder/embedder.Main")).isEqualTo("PARTIAL");
  }

  @Test
  void annotationsAreNotNeededToRun() throws IOException, InterruptedException {
    Program.compile(EMBEDDER, classes, List.of(Modules.path("domain"), jspecify()));

    List<Path> all = List.of(Modules.path("domain"), classes);
    assertThat(Program.run(all, "embedder/embedder.Main")).isEqualTo("PARTIAL");
  }

  private static Path jspecify() {
    return Path.of(
        URI.create(
            NullMarked.class.getProtectionDomain().getCodeSource().getLocation().toString()));
  }
}
