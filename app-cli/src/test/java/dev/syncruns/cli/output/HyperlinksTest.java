package dev.syncruns.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.Palette.Hyperlinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HyperlinksTest {

  @Test
  void anAddressLeadsToItselfAndTheTextAroundItStays() {
    assertThat(Hyperlinks.in("see https://a.example/b?c=d, or not"))
        .isEqualTo(
            "see \u001B]8;;https://a.example/b?c=d\u001B\\https://a.example/b?c=d\u001B]8;;\u001B\\"
                + ", or not");
  }

  @Test
  void whatIsBeyondAsciiIsEncodedInTheLinkOnly() {
    assertThat(Hyperlinks.in("https://a.example/ä"))
        .startsWith("\u001B]8;;https://a.example/%C3%A4\u001B\\https://a.example/ä");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/cut…",
        "https://a.example/b?sig=***",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "a https:// b"
      })
  void whatIsCutRedactedOrNoWebAddressStaysText(String text) {
    assertThat(Hyperlinks.in(text)).isEqualTo(text);
  }
}
