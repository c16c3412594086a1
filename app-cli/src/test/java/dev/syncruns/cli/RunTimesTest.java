package dev.syncruns.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The newest run failed and its times are missing, odd or unreadable; the one before succeeded. No
 * command takes yesterday's run for the latest, and no filter by time drops the failure.
 */
class RunTimesTest {
  private final Instant now = Instant.now();

  private HttpServer server;
  private List<String> runs = List.of();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String query = exchange.getRequestURI().getQuery();
          int skip = Math.min(number(query, "$skip", 0), runs.size());
          int top = number(query, "$top", 100);
          int end = Math.min(skip + top, runs.size());
          String next =
              "\"next\":{\"href\":\"%s%s?$skip=%d&$top=%d\"}"
                  .formatted(address(), exchange.getRequestURI().getPath(), end, top);
          String body =
              "{\"runs\":[%s],\"_links\":{%s}}"
                  .formatted(
                      String.join(",", runs.subList(skip, end)), end < runs.size() ? next : "");
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "absent",
        "",
        "0001-01-01T00:00:00Z",
        "0001-01-01T00:00:00",
        "1970-01-01T00:00:00Z",
        "1753-01-01T00:00:00",
        "1601-01-01T00:00:00Z"
      })
  void aRunWithoutAStartIsAsOldAsItsEnd(String start) {
    check(run(2, "Error", start, ago(4)), false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "absent", "", "0001-01-01T00:00:00Z"})
  void aRunWithoutAnyTimeKeepsItsPlaceAndIsNeverFilteredOut(String none) {
    check(run(2, "Error", none, none), true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "11/3/2023 8:07:01 PM", "0000-00-00T00:00:00Z"})
  void whatCannotBeReadIsNotOldAndIsToldOf(String odd) {
    check(run(2, "Error", odd, odd), true);
    for (String[] command : new String[][] {{"list", "-o", "name"}, {"show"}, {"wait"}}) {
      assertThat(command(command).err()).as(command[0]).contains("a time of a run cannot be read");
    }
    assertThat(command("list", "--json").out()).contains("\"" + odd + "\"");
    assertThat(command("status", "-o", "csv").out()).contains("its time cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z", "z", "+0000", "+00", " UTC", ",5Z", ".1234567890123Z", ""})
  void theTimesOfAFailureAreReadAsServicesWriteThem(String end) {
    String start = ago(5).replace("Z", end).replace('T', ' ');
    check(run(2, "Error", start, ago(4).replace("Z", end)), false);
  }

  private void check(String newest, boolean undated) {
    List<String> history =
        List.of(newest, run(1, "Success", ago(29), ago(28)), run(0, "Success", ago(53), ago(52)));
    List<String> reversed = new ArrayList<>(history);
    Collections.reverse(reversed);
    for (List<String> listed : List.of(history, reversed)) {
      runs = listed;
      assertThat(command("wait", "-q").exit()).isEqualTo(10);
      assertThat(command("status").exit()).isEqualTo(10);
      assertThat(command("show", "latest", "-o", "name").out()).contains(id(2));
      Shell list = command("list", "--since", "2d", "--exit-status", "-o", "name");
      assertThat(list.exit()).isEqualTo(10);
      assertThat(list.out()).contains(id(2), id(1)).doesNotContain(id(0));
      assertThat(list.err().contains("without a time that can be read")).isEqualTo(undated);
      Shell why = command("why", "--since", "2d", "--json");
      assertThat(why.out()).contains("\"diagnosedRuns\":2");
      assertThat(why.out()).contains("\"undatedRuns\":" + (undated ? 1 : 0));
      assertThat(command("stats", "--since", "2d", "--json").out()).contains("\"failed\":1");
    }
  }

  @Test
  void aRunWithoutAnyTimeOnALaterPageIsListedAndTheListGoesOnBehindIt() {
    List<String> listed = new ArrayList<>();
    for (int hour = 1; hour < 10; hour++) {
      listed.add(run(hour, hour == 6 ? "Error" : "Success", hour == 6 ? null : ago(hour), null));
    }
    listed.add(run(90, "Success", ago(90), ago(89)));
    listed.add(run(91, "Success", ago(91), ago(90)));
    runs = listed;

    Shell list =
        command("list", "--since", "2d", "--exit-status", "-o", "name", "--page-size", "3");

    assertThat(list.exit()).isEqualTo(10);
    assertThat(list.out().lines()).hasSize(9).contains(id(6));
    assertThat(command("status").exit()).isZero();
  }

  private Shell command(String... arguments) {
    return new Shell()
        .with("SYNCRUNS_TOKEN", "sim-test")
        .with("SYNCRUNS_API_URL", address())
        .and(
            Stream.concat(Stream.of(arguments), Stream.of("-c", "connection"))
                .toArray(String[]::new));
  }

  private String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private String ago(int hours) {
    return now.minus(Duration.ofHours(hours)).toString().replaceAll("\\.[0-9]+", "");
  }

  private static String id(int number) {
    return "%08d-0000-4000-8000-000000000000".formatted(number);
  }

  private static String run(
      int number, String result, @Nullable String start, @Nullable String end) {
    return "{\"id\":\"%s\",\"connectionId\":\"connection\",%s%s\"state\":\"Completed\",\"result\":\"%s\",\"jobs\":[]}"
        .formatted(id(number), time("startDateTime", start), time("endDateTime", end), result);
  }

  private static String time(String name, @Nullable String text) {
    if (text == null || text.equals("null")) {
      return "\"" + name + "\":null,";
    }
    return text.equals("absent") ? "" : "\"" + name + "\":\"" + text + "\",";
  }

  private static int number(@Nullable String query, String name, int usual) {
    return Stream.of((query == null ? "" : query).split("&"))
        .filter(part -> part.startsWith(name + "="))
        .map(part -> Integer.parseInt(part.substring(name.length() + 1)))
        .findFirst()
        .orElse(usual);
  }
}
