package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.ports.spi.AnswerFormat;
import dev.syncruns.ports.spi.CacheKey;
import dev.syncruns.ports.spi.CacheScope;
import dev.syncruns.ports.tck.catalog.FidelityCases;
import dev.syncruns.ports.tck.script.Paging;
import dev.syncruns.ports.tck.script.SampleRuns;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is lost between a value, its JSON and its packed form, and nothing foreign is read. */
class RunJsonTest {
  private static final PageRequest ASKED = new PageRequest(20, 10);
  private static final long SEED = 20261130;
  private static final ExtraFields EXTRA =
      ExtraFields.of(Map.of("count", "1e400", "_links.next.title", "\"x\"", "runs[7]", "[null]"));
  private static final Page<Run> FULL =
      new Page<>(
          ASKED,
          FidelityCases.ODD,
          Paging.documented().page(SampleRuns.ended(40), ASKED).links(),
          EXTRA);
  private static final Page<RunSummary> MINIMAL =
      new Page<>(ASKED, FidelityCases.ODD.stream().map(Run::summary).toList(), null, EXTRA);

  @Test
  void everythingAValueHolds_isWrittenAndReadAgain() {
    assertThat(RunJson.readPage(stream(RunJson.write(FULL)), ASKED)).isEqualTo(FULL);
    assertThat(RunJson.readSummaries(stream(RunJson.writeSummaries(MINIMAL)), ASKED))
        .isEqualTo(MINIMAL);
    for (Run run : FidelityCases.ODD) {
      assertThat(RunJson.readRun(stream(RunJson.write(run)))).isEqualTo(run);
    }
  }

  @Test
  void whateverIsReadOfAMutatedPage_isWrittenAndReadAgain() {
    Random random = new Random(SEED);
    String text = RunJson.write(FULL);
    int readable = 0;
    for (int i = 0; i < 4_000; i++) {
      String mutated = mutated(text, random);
      Page<Run> page;
      try {
        page = RunJson.readPage(stream(mutated), ASKED);
      } catch (IllegalArgumentException unreadable) {
        continue;
      }
      readable++;
      assertThat(RunJson.readPage(stream(RunJson.write(page)), ASKED)).isEqualTo(page);
    }
    assertThat(readable).isGreaterThan(1_000);
  }

  @Test
  void theJson_isTheServicesOwn() {
    Run run = Run.builder().id(RunId.of("r\u00e9\n")).extra(EXTRA).build();

    assertThat(RunJson.write(run)).startsWith("{\"run\":{\"id\":\"r\u00e9\\n\",").endsWith("}}");
    assertThat(RunJson.write(Page.of(ASKED, List.<Run>of(), null))).isEqualTo("{\"runs\":[]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "[]", "{}", "{\"runs\":1}", "{\"runs\":[]", "{\"runs\":[]}x", "<html>"})
  void whatIsNoPage_isRefused(String text) {
    assertThatThrownBy(() -> RunJson.readPage(stream(text), ASKED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("invalid JSON of runs: ");
  }

  @Test
  void aPackedAnswer_isSmall_andDamageIsRefused() {
    AnswerFormat format = RunJson.answers();
    CacheScope scope = new CacheScope("https://api.invalid", "me");
    CacheKey.RunsPage key = new CacheKey.RunsPage(scope, SampleRuns.CONNECTION, ASKED);
    Page<Run> hundred = Page.of(ASKED, SampleRuns.ended(100), null);
    byte[] packed = format.write(key, hundred);

    assertThat(format.read(key, packed)).isEqualTo(hundred);
    assertThat(packed.length).isLessThan(RunJson.write(hundred).length() / 5);
    Random random = new Random(SEED);
    for (int i = 0; i < 1_000; i++) {
      byte[] damaged = Arrays.copyOf(packed, random.nextInt(packed.length + 1));
      if (damaged.length > 0) {
        damaged[random.nextInt(Math.min(damaged.length, 8))] ^= (byte) (1 + random.nextInt(255));
      }
      assertThatThrownBy(() -> format.read(key, damaged))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Another value in place of one, a field twice, or a field of another name. */
  private static String mutated(String text, Random random) {
    List<String> values =
        List.of(
            "null", "7", "-1e9", "\"\"", "{}", "[]", "true", "{\"a\":[1.50]}", "[{\"b\":null}]");
    String value = values.get(random.nextInt(values.size()));
    int at = text.indexOf("\":", random.nextInt(text.lastIndexOf("\":"))) + 2;
    return switch (random.nextInt(3)) {
      case 0 -> text.substring(0, at) + value + ",\"old\":" + text.substring(at);
      case 1 -> text.substring(0, at - 2) + "X" + text.substring(at - 2);
      default -> {
        int end = at;
        while (",}]".indexOf(text.charAt(end)) < 0) {
          end++;
        }
        yield text.substring(0, at) + value + text.substring(end);
      }
    };
  }
}
