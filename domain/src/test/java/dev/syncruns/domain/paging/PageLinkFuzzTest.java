package dev.syncruns.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/** Links of any text: read as numbers that are there, or not at all. */
class PageLinkFuzzTest {

  @FuzzTest
  void link(byte[] input) {
    String href = new String(input, StandardCharsets.UTF_8);
    PageLink link = new PageLink(href);
    check(link.skip(), href);
    check(link.top(), href);
    assertThat(new PageLink(href).skip()).isEqualTo(link.skip());
    assertThat(new PageLink("http://[elsewhere/?" + href).skip().isPresent())
        .isEqualTo(new PageLink("?" + href).skip().isPresent());
  }

  private static void check(OptionalLong number, String href) {
    if (number.isPresent()) {
      assertThat(number.getAsLong()).isBetween(0L, 999_999_999_999_999_999L);
      assertThat(href).containsPattern("=0*" + number.getAsLong() + "([?&#]|$)");
    }
  }
}
