package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.run.TaskError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixabilityTest {

  @ParameterizedTest
  @CsvSource({
    "true,UserNotAuthenticated,,USER",
    "false,UserNotAuthenticated,,NOT_USER",
    ",UserNotAuthenticated,,USER",
    ",,usernotauthenticated,USER",
    ",OutOfMemory,,NOT_USER",
    ",' ',OutOfMemory,NOT_USER",
    ",Unheard,OutOfMemory,UNKNOWN",
    ",,,UNKNOWN",
  })
  void isWhatTheServiceSaysElseWhatIsKnown(
      Boolean said, String key, String code, Fixability fixability) {
    TaskError error =
        TaskError.builder().canUserFix(said).descriptionKey(key).errorCode(code).build();

    assertThat(Fixability.of(error)).isEqualTo(fixability);
  }

  @Test
  void whatIsNotSaidIsUnknown() {
    assertThat(Fixability.of((TaskError) null)).isEqualTo(Fixability.UNKNOWN);
    assertThat(Fixability.of((Boolean) null)).isEqualTo(Fixability.UNKNOWN);
  }
}
