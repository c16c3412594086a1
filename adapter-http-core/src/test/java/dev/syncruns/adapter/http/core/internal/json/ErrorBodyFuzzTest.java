package dev.syncruns.adapter.http.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncruns.domain.problem.ServiceError;

/** Error bodies of any bytes: at most what was sent, in whichever envelope it came. */
class ErrorBodyFuzzTest {

  @FuzzTest
  void error(byte[] body) {
    if (FuzzedDocument.read(body, ServiceError.class) instanceof ServiceError error) {
      assertThat(error.details()).hasSizeLessThanOrEqualTo(body.length);
      if (error.message() != null) {
        assertThat(error.message().length()).isLessThanOrEqualTo(body.length);
      }
    }
  }
}
