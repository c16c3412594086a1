package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Scenario;
import dev.syncruns.simulator.Simulator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What README and guide show to those who embed compiles, and does what they say. */
class ReadmeTest {
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @TempDir Path folder;

  @Test
  void embeddingListsRunsThatAreNotGreen() throws Exception {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.named("nightly-partial")).start()) {
      Path listed = folder.resolve("listed.txt");
      String example =
          example("README.md")
              .replace("System.getenv(\"SYNCRUNS_TOKEN\")", "\"sim-readme\"")
              .replace("builder()", "builder().apiUrl(java.net.URI.create(args[0]))")
              .replace("CONNECTION_ID", simulator.connections().get(0).id())
              .replace("System.out", "new java.io.PrintStream(out, true)");

      ExampleProgram.run(folder, example, simulator.apiUrl().toString(), listed.toString());

      assertThat(Files.readString(listed)).contains(" partial").contains(" failed");
      assertThat(Files.readString(listed)).doesNotContain("success").doesNotContain("running");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JavaNetHttp", "ApacheHttp"})
  void anotherHttpClientGetsTheSameRuns(String client) throws Exception {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.named("nightly-partial")).start()) {
      Path listed = folder.resolve("listed.txt");
      String example =
          """
          %s
          AccessTokenProvider tokens = AccessTokens.fixed(AccessToken.of("sim-readme"));
          try (HttpRunCatalog api = HttpRunCatalog.create(config, tokens, new SystemTimeSource())) {
            SyncRuns.over(api)
                .build()
                .list()
                .runs(ConnectionId.of("CONNECTION_ID"), ListOptions.defaults())
                .stream()
                .forEach(run -> new PrintStream(out, true).println(run.id()));
          }
          """
              .formatted(example("docs/guide/extending.md", "class " + client))
              .replace("builder().transport", "builder().apiUrl(URI.create(args[0])).transport")
              .replace("CONNECTION_ID", simulator.connections().get(0).id());

      ExampleProgram.run(folder, example, simulator.apiUrl().toString(), listed.toString());

      assertThat(Files.readAllLines(listed)).isNotEmpty().doesNotHaveDuplicates();
    }
  }

  @Test
  void diagnosingNamesTheCausesUserFixableFirst() throws Exception {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.named("nightly-partial")).start()) {
      Path told = folder.resolve("told.txt");
      String example =
          """
          AccessTokenProvider tokens = AccessTokens.fixed(AccessToken.of("sim-readme"));
          HttpConfig config = HttpConfig.builder().apiUrl(java.net.URI.create(args[0])).build();
          try (HttpRunCatalog api = HttpRunCatalog.create(config, tokens, new SystemTimeSource())) {
            %s
          }
          """
              .formatted(example("docs/guide/diagnosis.md"))
              .replace("CONNECTION_ID", simulator.connections().get(0).id())
              .replace("System.out", "new java.io.PrintStream(out, true)");

      ExampleProgram.run(folder, example, simulator.apiUrl().toString(), told.toString());

      assertThat(Files.readAllLines(told))
          .hasSize(4)
          .first()
          .asString()
          .startsWith("USER SourceFileNotFound since RunRef[id=");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"CallListener listener", "Executor executor"})
  void theGuideToEmbedding_listsRuns(String beginning) throws Exception {
    try (Simulator simulator =
        Simulator.builder().scenario(Scenario.named("nightly-partial")).start()) {
      Path told = folder.resolve("told.txt");
      String example =
          """
          AccessTokenProvider tokens = AccessTokens.fixed(AccessToken.of("sim-readme"));
          HttpConfig config = HttpConfig.builder().apiUrl(java.net.URI.create(args[0])).build();
          try (HttpRunCatalog api = HttpRunCatalog.create(config, tokens, new SystemTimeSource())) {
            %s
            ListOptions ahead = ListOptions.defaults().withPageSize(10).withPrefetch(2);
            long count =
                syncRuns.list().runs(ConnectionId.of("CONNECTION_ID"), ahead).stream().count();
            System.out.println(count + " runs");
          }
          """
              .formatted(example("docs/guide/embedding.md", beginning))
              .replace("CONNECTION_ID", simulator.connections().get(0).id())
              .replace("System.out", "new java.io.PrintStream(out, true)");

      ExampleProgram.run(folder, example, simulator.apiUrl().toString(), told.toString());

      assertThat(Files.readAllLines(told)).last().asString().matches("[1-9][0-9]* runs");
      if (beginning.startsWith("CallListener")) {
        assertThat(Files.readAllLines(told)).contains("LIST_RUNS ended after 1 attempts");
      }
    }
  }

  private static String example(String document) throws Exception {
    return example(document, "");
  }

  /** The first example of a document that begins with {@code beginning}. */
  private static String example(String document, String beginning) throws Exception {
    return JAVA_BLOCK
        .matcher(Files.readString(Path.of("..", document)))
        .results()
        .map(block -> block.group(1))
        .filter(example -> example.startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }
}
