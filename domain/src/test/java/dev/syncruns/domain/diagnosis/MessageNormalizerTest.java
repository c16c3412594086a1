package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageNormalizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Failed after 3 tries. | Failed after <n> tries.",
        "Run 5a9c04ef-b1e2-4b70-bee1-2689075fc178 failed | Run <id> failed",
        "blob a1ecbdc8c4f6173004f9f881914a57c5511a362b gone | blob <n> gone",
        "exit 0xFFFFFFFF | exit <hex>",
        "can't open \"C:\\models\\Deck.rvt\" now | can't open <path> now",
        "took 12.5 s at 02:00 | took <n> s at <n>",
        "see TAE_BRG_1000 and KB0098401 | see TAE_BRG_1000 and KB0098401",
        "Soil_2024.dgn is missing | Soil_2024.dgn is missing",
        "two   spaces\tand a tab | two spaces and a tab",
        "Reference file not found: ../ref/Soil_2024.dgn | Reference file not found: <path>",
        "no C:\\models\\Deck.rvt, try again | no <path>, try again",
        "no \\\\server\\share\\a b.dgn. | no <path> b.dgn.",
        "GET https://host.example/a/b?sig=x&n=1 failed | GET <path> failed",
        "open drawings/Pier-07.dgn (2 of 3) | open <path> (<n> of <n>)",
        "read/write and/or nothing | read/write and/or nothing",
        "don't use a/b or isn't | don't use a/b or isn't",
        "timeout after 31s or 58ms, 12.5MB, 10% | timeout after <n>s or <n>ms, <n>MB, <n>%",
        "at 2025-11-20T02:00:00.123Z gone | at <n> gone",
        "exit C0000005 on node 5a9c04ef01 | exit C0000005 on node <n>",
        "{5A9C04EF-B1E2-4B70-BEE1-2689075FC178} | <id>",
        "deadbeef is a word | deadbeef is a word",
        "no “C:\\My models\\Deck.rvt” here | no <path> here",
        "no ‘/a b/c.dgn’ or «/d e/f» or „/g h/i“ | no <path> or <path> or <path>",
        "it isn’t in ‘/a b/c’, don’t look | it isn’t in <path>, don’t look",
        "off by 1.2e-5 or -3E+10 | off by <n> or <n>",
        "log 20251124T020000Z and 20251124T020000.123 | log <n> and <n>",
      })
  void masksWhatDiffersAndKeepsCodes(String message, String masked) {
    assertThat(MessageNormalizer.normalize(message)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "can't open Pier-07.dgn now | drawings/Pier-07.dgn | can't open <path> now",
        "can't open 'Pier-07.dgn' now | drawings/Pier-07.dgn | can't open <path> now",
        "can't open “Pier-07.dgn” now | drawings/Pier-07.dgn | can't open <path> now",
        "can't open Pier-07.dgn-old | Pier-07.dgn | can't open Pier-07.dgn-old",
        "file master file id lost | master file id | file <path> lost",
        "an a is short | a | an a is short",
        "a Deck is not the Decks | x\\Deck | a <path> is not the Decks",
      })
  void theFileThatAMessageIsAboutIsMasked(String message, String file, String masked) {
    assertThat(MessageNormalizer.normalize(message, file)).isEqualTo(masked);
  }

  @Test
  void hostileLengthIsCutAndQuick() {
    for (String part : new String[] {"'", "“", "1e", "a/", "a.b/", "0", "C:\\", "a-", "..", "f0"}) {
      String message = part.repeat(50_000) + "/" + "0".repeat(50_000);

      String masked =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(5), () -> MessageNormalizer.normalize(message, part));

      assertThat(masked).hasSizeLessThanOrEqualTo(2_000);
    }
  }
}
