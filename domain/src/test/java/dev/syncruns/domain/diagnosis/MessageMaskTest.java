package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageMaskTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Failed after 3 tries. | Failed after <n> tries.",
        "Run 5a9c04ef-b1e2-4b70-bee1-2689075fc178 failed | Run <id> failed",
        "blob a1ecbdc8c4f6173004f9f881914a57c5511a362b gone | blob <hex> gone",
        "exit 0xFFFFFFFF | exit <hex>",
        "can't open \"C:\\models\\Deck.rvt\" now | can't open <path> now",
        "took 12.5 s at 02:00 | took <n> s at <n>",
        "see TAE_BRG_1000 and KB0098401 | see TAE_BRG_1000 and KB0098401",
        "Soil_2024.dgn is missing | Soil_2024.dgn is missing",
        "two   spaces\tand a tab | two spaces and a tab",
      })
  void masksWhatDiffersAndKeepsCodes(String message, String masked) {
    assertThat(MessageMask.mask(message)).isEqualTo(masked);
  }

  @Test
  void hostileLengthIsCutAndQuick() {
    String message = "'".repeat(50_000) + "/" + "0".repeat(50_000);

    String masked =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> MessageMask.mask(message));

    assertThat(masked).hasSizeLessThanOrEqualTo(2_000);
  }
}
