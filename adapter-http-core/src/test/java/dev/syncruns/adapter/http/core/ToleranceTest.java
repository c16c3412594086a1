package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.problem.MalformedResponse;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.domain.run.Job;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.simulator.server.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service sends beside or against its page: kept or told, never lost or altered. */
class ToleranceTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":[1,2.50,1e30,{\"b\":null}],\"c\":\"x\\\"\\\\\\u0001\"}",
        "true",
        "null",
        "\"text\"",
        "[]",
        "{}",
        "-0.10"
      })
  void anUnknownField_keepsItsExactValue(String json) {
    Run run = Served.runOf("{\"id\":\"r\",\"addedLater\": " + json.replace(",", " , ") + "}");

    assertThat(run.extra().json("addedLater")).contains(json);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "retryAttempts,\"3\"",
        "retryAttempts,1.5",
        "startDateTime,5",
        "state,[]",
        "error,\"text\"",
        "details,7",
        "id,{}"
      })
  void aFieldOfATaskOfAnotherType_isKeptUnderItsName(String field, String json) {
    Run run = Served.runOf("{\"jobs\":[{\"tasks\":[{\"" + field + "\":" + json + "}]}]}");
    Task task = run.tasks().findFirst().orElseThrow();

    assertThat(task.extra().jsonByName()).isEqualTo(Map.of(field, json));
    assertThat(task).isEqualTo(Task.builder().extra(task.extra()).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e30", "99999999999999999999"})
  void aCountThatNoLongHolds_isManyAndKeptUnderItsName(String json) {
    Run run = Served.runOf("{\"jobs\":[{\"tasks\":[{\"retryAttempts\":" + json + "}]}]}");
    Task task = run.tasks().findFirst().orElseThrow();

    assertThat(task.retries()).isEqualTo(1_000_000_000_000_000L);
    assertThat(task.extra().jsonByName()).isEqualTo(Map.of("retryAttempts", json));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "bridgeExitCode,1e30",
        "bridgeExitCode,1.5",
        "bridgeExitCode,\"7\"",
        "canUserFix,\"yes\"",
        "message,false"
      })
  void aFieldOfATaskErrorOfAnotherType_isKeptUnderItsName(String field, String json) {
    Run run =
        Served.runOf("{\"jobs\":[{\"tasks\":[{\"error\":{\"" + field + "\":" + json + "}}]}]}");

    assertThat(run.tasks().findFirst().orElseThrow().error().extra().jsonByName())
        .isEqualTo(Map.of(field, json));
  }

  @Test
  void whatIsNoObjectInAList_isKept_andNullIsAnEmptyOne() {
    Page<Run> page =
        Served.pageOf(
            "{\"runs\":[null,5,{\"jobs\":[null,\"x\",{\"tasks\":[[1],null]}]}],\"count\":3}");

    assertThat(page.items()).hasSize(2).first().isEqualTo(Run.builder().build());
    assertThat(page.extra().jsonByName()).isEqualTo(Map.of("runs[1]", "5", "count", "3"));
    Run run = page.items().get(1);
    assertThat(run.extra().json("jobs[1]")).contains("\"x\"");
    assertThat(run.jobs().get(0)).isEqualTo(Job.builder().build());
    assertThat(run.jobs().get(1).tasks()).containsExactly(Task.builder().build());
    assertThat(run.jobs().get(1).extra().json("tasks[0]")).contains("[1]");
  }

  @Test
  void jobsThatAreNoList_areKept() {
    assertThat(Served.runOf("{\"jobs\":{\"a\":1}}").extra().json("jobs")).contains("{\"a\":1}");
  }

  @Test
  void linksOfAnyShape_areKeptOrRead() {
    Page<Run> page =
        Served.pageOf(
            "{\"runs\":[],\"_links\":{\"next\":{\"href\":\"x\",\"m\":1},\"self\":\"y\",\"z\":2}}");

    assertThat(page.links().next().href()).isEqualTo("x");
    assertThat(page.links().self()).isNull();
    assertThat(page.extra().jsonByName())
        .isEqualTo(Map.of("_links.next.m", "1", "_links.self", "\"y\"", "_links.z", "2"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "\"https://x/?$skip=7\",https://x/?$skip=7",
        "5,?",
        "[\"x\"],?",
        "true,?",
        "{},``",
        "{\"href\":null},``",
        "{\"href\":7},``"
      })
  void aNextLinkOfAnyShape_saysThatThereIsANextPage(String json, String href) {
    Page<Run> page = Served.pageOf("{\"runs\":[],\"_links\":{\"next\":" + json + "}}");

    assertThat(page.links().next().href()).isEqualTo(href);
  }

  @Test
  void aNextLinkThatIsNull_saysThatThereIsNone() {
    assertThat(Served.pageOf("{\"runs\":[],\"_links\":{\"next\":null}}").links().next()).isNull();
  }

  /** The parser ends at 15,000,000 characters unless it is told otherwise. */
  @Test
  void aPageAsLongAsAllowed_isRead() {
    String run = "{\"id\":\"r\",\"phase\":\"" + "x".repeat(1_000_000) + "\"},";

    assertThat(Served.pageOf("{\"runs\":[" + run.repeat(16) + "{}]}").items()).hasSize(17);
  }

  @Test
  void ofFieldsWithOneName_theLastCounts() {
    Run run = Served.runOf("{\"id\":\"a\",\"id\":\"b\",\"x\":1,\"x\":2}");

    assertThat(run.id().value()).isEqualTo("b");
    assertThat(run.extra().json("x")).contains("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00\\ud800", "\\u0000", "\\u202e", "\\ud83d\\ude00"})
  void anyCharacter_isKept(String escaped) {
    Run run = Served.runOf("{\"id\":\"" + escaped + "\",\"x\":\"" + escaped + "\"}");

    assertThat(run.id().value()).hasSize(escaped.length() / 6);
    assertThat(run.extra().json("x")).isPresent();
  }

  @Test
  void aByteOrderMark_doesNotMatter() {
    assertThat(Served.pageOf("\uFEFF {\"runs\":[{}]} \n").items()).hasSize(1);
  }

  @Test
  void whatFollowsTheRun_staysWithIt() {
    try (Served served =
        Served.answering(Response.json(200, "{\"run\":{\"id\":\"r\"},\"etag\":\"7\"}"))) {
      assertThat(served.run("r").extra().json("etag")).contains("\"7\"");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|it is empty|true",
        "{|it ends before its end|true",
        "{\"runs\":[{\"id\":\"a|it ends before its end|true",
        "<html>log in</html>|it is not a JSON object|false",
        "[]|it is not a JSON object|false",
        "null|it is not a JSON object|false",
        "{}|it has no runs|false",
        "{\"runs\":null}|it has no runs|false",
        "{\"runs\":{}}|it has no runs|false",
        "{\"runs\":[]}{|something follows the JSON object|false",
        "{\"runs\":[}|it is not JSON|false",
        "{\"runs\":[01]}|it is not JSON|false"
      })
  void whatIsNoPage_isToldInOurWords(String body, String why, boolean retryable) {
    Problem problem = Served.problemOf(Response.json(200, body));

    assertThat(problem)
        .isInstanceOfSatisfying(MalformedResponse.class, it -> assertThat(it.why()).isEqualTo(why));
    assertThat(problem.isRetryable()).isEqualTo(retryable);
    assertThat(problem.httpStatus()).hasValue(200);
  }

  @Test
  void theBeginningOfAForeignAnswer_isOneLineWithoutOurToken() {
    Problem problem =
        Served.problemOf(
            Response.text(200, "text/html", "<p>\u001b[31m\n" + Served.SECRET + "</p>"));

    assertThat(problem.excerpt()).contains("<p> [31m [hidden]</p>");
  }
}
