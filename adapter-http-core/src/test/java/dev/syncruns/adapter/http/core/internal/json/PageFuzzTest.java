package dev.syncruns.adapter.http.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.domain.paging.Page;
import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.value.ExtraFields;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/** Pages of any bytes: bounded, the same when read again, what is unknown kept as JSON. */
class PageFuzzTest {
  private static final Type RUNS = RunsContent.RUNS;
  private static final Type SUMMARIES = RunsContent.SUMMARIES;

  @FuzzTest
  void page(byte[] body) {
    check(FuzzedDocument.read(body, RUNS));
    check(FuzzedDocument.read(body, SUMMARIES));
  }

  private static void check(Object outcome) {
    if (outcome instanceof RunsContent<?> content) {
      Page<?> page = content.answering(PageRequest.first(10));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(FuzzedDocument.LIMITS.pageItems());
      for (String json : content.extra().jsonByName().values()) {
        byte[] again = ("{\"runs\":[],\"kept\":" + json + "}").getBytes(StandardCharsets.UTF_8);
        ExtraFields kept = ((RunsContent<?>) FuzzedDocument.read(again, RUNS)).extra();
        assertThat(kept.json("kept").orElse(json)).isEqualTo(json);
      }
    }
  }
}
