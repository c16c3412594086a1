package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Neither a token nor an id of the service gets out of the command as what it is. */
class HiddenSecretsTest {
  private static final String TOKEN = "sim-abc/def+ghi~jkl/mno+pqr==";

  @TempDir Path folder;

  private static List<String> spellings() {
    String percent = URLEncoder.encode(TOKEN, StandardCharsets.UTF_8);
    return List.of(
        TOKEN,
        TOKEN.replace("/", "\\/"),
        TOKEN.replace("/", "\\u002f").replace("+", "\\u002B"),
        percent,
        percent.replace("%", "%25"),
        TOKEN.replace("+", "&#43;").replace("/", "&#x2F;"),
        TOKEN.replace("+", "-").replace("/", "_"));
  }

  private Shell run(Simulator simulator, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    return new Shell()
        .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
        .with("SYNCRUNS_TOKEN", TOKEN)
        .with("SYNCRUNS_CONNECTION", "many")
        .and(all.toArray(String[]::new));
  }

  private static void assertClean(Shell ran) {
    assertThat(ran.out() + ran.err())
        .doesNotContainPattern("abc.{0,6}def")
        .doesNotContainPattern("mno.{0,6}pqr");
  }

  @Test
  void a_token_that_the_service_repeats_in_any_spelling_is_in_no_output_and_no_trace()
      throws Exception {
    try (Simulator simulator = Simulator.builder().generate("many", 3, 1, 1).start()) {
      for (String spelled : spellings()) {
        String error =
            "{\"error\":{\"code\":\"Bad T\",\"message\":\"Token T is bad\",\"details\":[{\"code\":\"T\",\"message\":\"T\",\"target\":\"T\"}]}}"
                .replace("T", spelled);
        String runs =
            "{\"runs\":[{\"id\":\"run-77-1\",\"state\":\"Completed\",\"result\":\"Error\",\"extra\":\"T\",\"startDateTime\":\"2026-01-01T00:00:00Z\",\"jobs\":[{\"id\":\"job-T\",\"tasks\":[{\"id\":\"t\",\"state\":\"Completed\",\"result\":\"Error\",\"sourceFileId\":\"T.dgn\",\"error\":{\"errorKey\":\"T\",\"description\":\"T\"}}]}]}]}"
                .replace("T", spelled);
        for (Response answer :
            List.of(
                Response.json(422, error),
                Response.json(401, error),
                Response.text(502, "text/html", "<p>" + spelled + "</p>"),
                Response.json(200, runs))) {
          simulator
              .script()
              .clear()
              .always(
                  (request, documented) ->
                      answer.withHeader("Server", TOKEN).withHeader("X-Request-Id", spelled));
          String trace = folder.resolve("t.har").toString();
          assertClean(run(simulator, "list", "--retries=0", "-vv", "--debug", "--trace", trace));
          assertThat(Files.readString(Path.of(trace)))
              .doesNotContainPattern("abc.{0,6}def")
              .doesNotContainPattern("mno.{0,6}pqr");
          assertClean(run(simulator, "list", "--retries=0", "--json"));
          assertClean(run(simulator, "show", "--retries=0", "--json", "--raw"));
          assertClean(run(simulator, "why", "--retries=0"));
        }
      }
    }
  }

  @Test
  void an_id_that_looks_like_an_option_is_printed_as_a_word_that_selects_its_run() {
    String id = "--token-command=touch${IFS}x";
    String run =
        "{\"id\":\"ID\",\"state\":\"Completed\",\"result\":\"Error\",\"startDateTime\":\"2026-01-01T00:00:00Z\",\"jobs\":[]}"
            .replace("ID", id);
    try (Simulator simulator = Simulator.builder().generate("many", 3, 1, 1).start()) {
      simulator
          .script()
          .always((request, documented) -> Response.json(200, "{\"runs\":[" + run + "]}"));

      for (String[] list :
          new String[][] {
            {"list", "-o", "name"},
            {"list", "-o", "tsv", "--columns=run", "--no-header"},
            {"show", "-o", "name"}
          }) {
        String word = run(simulator, list).out().strip();
        assertThat(word).matches("id:[A-Za-z0-9_%-]+");
        for (String command : List.of("show", "wait", "diff")) {
          Shell ran = run(simulator, command, word);
          assertThat(ran.exit()).as(command + ran.err()).isIn(0, 10);
        }
        assertThat(run(simulator, "show", word, "--json").out()).contains(id);
        assertThat(run(simulator, "why", word).exit()).isIn(0, 10);
      }
      assertThat(run(simulator, "list").out()).doesNotContain(" --token-command");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void completion_runs_no_token_command() {
    Path mark = folder.resolve("mark");
    Completion completion =
        new Completion(
            java.util.Map.of(
                "SYNCRUNS_TOKEN_COMMAND", "touch " + mark, "SYNCRUNS_CONNECTION", "many"),
            folder);

    assertThat(completion.answer("__complete", "--", "show", "").strip()).doesNotContain("id:");
    assertThat(
            completion.answer("__complete", "--", "show", "--token-command", "touch " + mark, ""))
        .isNotNull();
    assertThat(mark).doesNotExist();
  }
}
