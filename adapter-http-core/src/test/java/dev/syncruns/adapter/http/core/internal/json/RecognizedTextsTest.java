package dev.syncruns.adapter.http.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.UnreadableJson;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.SecretRedactor;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Names and texts that come again are recognized where they stand; whatever stands there, what is
 * read is the same as when each is spelled out, as it has to be when it arrives in pieces.
 */
@Timeout(60)
class RecognizedTextsTest {
  private static final Type RUNS = RunsContent.RUNS;
  private static final JsonDocuments DOCUMENTS =
      new JsonDocuments(new JsonLimits(64, 20_000, 10_000), new SecretRedactor());

  /** Names and texts that are easily taken for each other, as JSON writes them. */
  private static final List<String> NAMES =
      List.of(
          "state",
          "st\\u0061te",
          "a\\\"state",
          "a\\\\state",
          "result",
          " result",
          "id",
          "",
          "\\\\",
          "connectionId",
          "connectionIds",
          "startDateTime",
          "startDateTim1",
          "an-unusual-name-of-thirty-five-octs",
          "an-unusual-name-of-thirty-five-octz",
          "phase",
          "\u00e9tat",
          "e\u0301tat",
          "\ud83d\ude00",
          "\\ud83d\\ude00",
          "\\ud83d");

  private static final List<String> TEXTS =
      List.of(
          "Completed",
          "Complete\\u0064",
          "completed",
          "a\\nb",
          "a\\\\nb",
          "a\\\"b",
          "\\\"",
          "\\\\",
          "",
          "Success",
          "Succeeded",
          "PartialSuccess",
          "PartialSuccesS",
          "A sentence of more than sixteen octets",
          "A sentence of more than sixteen octetz",
          "\u007f",
          "\u00dc",
          "U\u0308",
          "\ud83d\ude00",
          "x".repeat(96),
          "x".repeat(97),
          "y".repeat(5000));

  private static RunsContent<?> read(String json, int atOnce) {
    return read(json.getBytes(StandardCharsets.UTF_8), atOnce);
  }

  /** All that was read, or why it could not be. */
  private static String outcome(byte[] json, int atOnce) {
    try {
      return read(json, atOnce).toString();
    } catch (UnreadableJson reason) {
      return reason.why();
    }
  }

  private static RunsContent<?> read(byte[] bytes, int atOnce) {
    ByteArrayInputStream pieces =
        new ByteArrayInputStream(bytes) {
          @Override
          public synchronized int read(byte[] into, int offset, int length) {
            return super.read(into, offset, Math.min(atOnce, length));
          }
        };
    return (RunsContent<?>) DOCUMENTS.read(pieces, RUNS);
  }

  private static Run only(String fields) {
    List<?> runs = read("{\"runs\":[{" + fields + "}]}", Integer.MAX_VALUE).runs();
    assertThat(runs).hasSize(1);
    return (Run) runs.get(0);
  }

  private static String object(Random random) {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(i -> field(random))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String field(Random random) {
    String blanks = " ".repeat(random.nextInt(3));
    String name = NAMES.get(random.nextInt(NAMES.size()));
    String value =
        switch (random.nextInt(4)) {
          case 0 -> "" + random.nextInt(100);
          case 1 -> "null";
          default -> '"' + TEXTS.get(random.nextInt(TEXTS.size())) + '"';
        };
    return blanks + '"' + name + '"' + blanks + ":" + blanks + value + blanks;
  }

  @Test
  void whatIsReadDoesNotDependOnWhatWasReadBefore() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      String runs =
          IntStream.range(0, 50).mapToObj(i -> object(random)).collect(Collectors.joining(","));
      String json = "{\"runs\":[" + runs + "]}";

      RunsContent<?> spelled = read(json, 1);

      assertThat(read(json, Integer.MAX_VALUE)).as("seed %d", seed).isEqualTo(spelled);
      assertThat(read(json, 1 + random.nextInt(5000))).as("seed %d", seed).isEqualTo(spelled);
    }
  }

  @Test
  void whatIsNotUtf8IsReadTheSameInPiecesAndAtOnce() {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(seed);
      String runs =
          IntStream.range(0, 300).mapToObj(i -> object(random)).collect(Collectors.joining(","));
      byte[] json = ("{\"runs\":[" + runs + "]}").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < json.length; i++) {
        if (json[i] == 'y' && random.nextInt(2000) == 0) {
          json[i] = (byte) random.nextInt(256); // In a text of nothing but these letters.
        }
      }

      String spelled = outcome(json, 1);

      assertThat(outcome(json, json.length)).as("seed %d", seed).isEqualTo(spelled);
      assertThat(outcome(json, 1 + random.nextInt(5000))).as("seed %d", seed).isEqualTo(spelled);
    }
  }

  /** A parser may ask for a single character where two belong together. */
  @Test
  void charactersOutsideOfTheBasicPlaneAreReadWhereverTheyStand() {
    for (int size = 1 << 9; size <= 1 << 14; size *= 2) {
      for (int length = size - 40; length < size + 4; length++) {
        for (int count : new int[] {1, 3}) {
          String text = "y".repeat(length) + "\ud83d\ude00".repeat(count);

          assertThat(texts(":", ":", ":", text, "real", "other"))
              .as("%d after %d others", count, length)
              .isEqualTo(List.of(":", ":", ":", text, "real", "other"));
        }
      }
    }
  }

  private static List<String> texts(String... texts) {
    String runs =
        Stream.of(texts)
            .map(text -> "{\"connectionId\":\"" + text + "\"}")
            .collect(Collectors.joining(","));
    return read("{\"runs\":[" + runs + "]}", Integer.MAX_VALUE).runs().stream()
        .map(run -> ((Run) run).connectionId())
        .toList();
  }

  @Test
  void escapedTextThatLooksLikeTheLastOneIsAnother() {
    List<?> runs =
        read(
                """
                {"runs":[{"connectionId":"a\\\\nb"},{"connectionId":"a\\nb"},{"connectionId":"a\\nb"},
                {"connectionId":"a\\\\nb"},{"connectionId":"anb"},{"connectionId":"anb"},{"connectionId":"a\\u006eb"},
                {"connectionId":"anb\\\""}]}\
                """,
                Integer.MAX_VALUE)
            .runs();

    assertThat(runs)
        .extracting(run -> ((Run) run).connectionId())
        .containsExactly("a\\nb", "a\nb", "a\nb", "a\\nb", "anb", "anb", "anb", "anb\"");
  }

  @Test
  void nameThatEndsLikeAnotherIsNotThatOne() {
    Run run = only("\"state\":\"Queued\",\"a\\\"state\":\"Idle\",\"id\":\"1\"");

    assertThat(run.state()).hasToString("Queued");
    assertThat(run.extra().json("a\"state")).contains("\"Idle\"");
    assertThat(run.id()).hasToString("1");
  }

  @Test
  void numbersAreWholeOrKeptAsTheyAreWritten() {
    String task = "\"jobs\":[{\"tasks\":[{\"retryAttempts\":%s}]}]";
    for (String whole :
        List.of("0", "-0", "7", "-7", "123456789012345678", "9223372036854775807")) {
      assertThat(only(task.formatted(whole)).jobs().get(0).tasks().get(0).retryAttempts())
          .isEqualTo(Long.parseLong(whole));
    }
    for (String written : List.of("1.0", "1e0", "10e-1", "1E+0")) {
      assertThat(only(task.formatted(written)).jobs().get(0).tasks().get(0).retryAttempts())
          .isEqualTo(1);
    }
    for (String beyond :
        List.of("9223372036854775808", "1e19", "1e999999999999", "100000000000000000000.0")) {
      assertThat(only(task.formatted(beyond)).jobs().get(0).tasks().get(0).retryAttempts())
          .as(beyond)
          .isEqualTo(1_000_000_000_000_000L);
    }
    for (String other : List.of("9223372036854775808", "1e19", "1.5")) {
      assertThat(
              only(task.formatted(other))
                  .jobs()
                  .get(0)
                  .tasks()
                  .get(0)
                  .extra()
                  .json("retryAttempts"))
          .contains(other);
    }
  }

  @Test
  void repeatedTextsAreOneString() {
    for (String text : List.of("one", "", "\u00fcber", "o".repeat(200))) {
      String run = "{\"connectionId\":\"" + text + "\"}";
      List<?> runs =
          read("{\"runs\":[" + String.join(",", Collections.nCopies(4, run)) + "]}", 100).runs();

      assertThat(runs).hasSize(4);
      for (Object each : runs) {
        assertThat(((Run) each).connectionId())
            .isEqualTo(text)
            .isSameAs(((Run) runs.get(0)).connectionId());
      }
    }
  }
}
