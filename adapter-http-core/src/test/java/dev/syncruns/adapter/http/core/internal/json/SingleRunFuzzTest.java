package dev.syncruns.adapter.http.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.domain.run.Run;

/** Single runs of any bytes: a run whose outcome can be told, or a refusal. */
class SingleRunFuzzTest {

  @FuzzTest
  void run(byte[] body) {
    if (FuzzedDocument.read(body, Run.class) instanceof Run run) {
      assertThat(run.outcome()).isNotNull();
      assertThat(run.toString()).isNotEmpty();
    }
  }
}
