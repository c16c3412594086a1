package dev.syncruns.domain.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageLinkTest {

  @ParameterizedTest
  @CsvSource({
    "https://api.bentley.com/synchronization/imodels/manifestconnections/{connectionId}/runs?$skip=200&$top=100, 200, 100",
    "https://api.bentley.com/x/runs&$skip=50&$top=25, 50, 25",
    "https://api.bentley.com/x/runs?%24skip=50&%24top=25, 50, 25",
    "https://api.bentley.com/x/runs?$top=25&$skip=50, 50, 25",
    "https://evil.example:8443/a?$skip=7&$top=8, 7, 8",
    "http://[not-an-address/?$skip=7&$top=8, 7, 8",
    "?$SKIP=1&$Top=2, 1, 2",
    "$skip=1&$top=2, 1, 2",
    "?a=b&$skip=1&c&$top=2#top, 1, 2",
    "?$skip=3&$skip=4&$top=5&$top=6, 3, 5",
    "?$skip=000&$top=007, 0, 7",
    "?$skip=999999999999999999&$top=1, 999999999999999999, 1"
  })
  void readsSkipAndTopWhereverTheyAre(String href, long skip, long top) {
    assertThat(new PageLink(href).skip()).hasValue(skip);
    assertThat(new PageLink(href).top()).hasValue(top);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "https://api.bentley.com/x/runs",
        "?skip=1&top=2",
        "?$skip&$top",
        "?$skip=&$top=",
        "?$skip=-1&$top=-1",
        "?$skip=+1&$top=+1",
        "?$skip=1.5&$top=1e3",
        "?$skip= 1&$top=1 ",
        "?$skip=1000000000000000000&$top=1000000000000000000",
        "?$skip=99999999999999999999999999&$top=99999999999999999999999999",
        "?$skip=\u0661&$top=\u0661",
        "?$skip=/&$top=:",
        "?=1",
        "?x$skip=1&$topping=2",
        "?$skipped=1&x%24top=2",
        "?$skip=x&$skip=1&$top=x&$top=1"
      })
  void readsNothingElse(String href) {
    assertThat(new PageLink(href).skip()).isEmpty();
    assertThat(new PageLink(href).top()).isEmpty();
  }

  @Test
  void readsAHugeLink() {
    String huge = "?" + "a=b&".repeat(100_000) + "$skip=1";
    assertThat(new PageLink(huge).skip()).hasValue(1);
    assertThat(new PageLink("?$skip=" + "9".repeat(1_000_000)).skip()).isEmpty();
  }

  @Test
  void nextIsEmptyOnTheLastPage() {
    PageLink link = new PageLink("?$skip=1");
    assertThat(new PageLinks(link, link, null).toNext()).isEmpty();
    assertThat(new PageLinks(null, null, link).toNext()).contains(link);
  }

  @Property
  void readsEveryPositionItIsGiven(@ForAll @LongRange(max = 999_999_999_999_999_999L) long skip) {
    assertThat(new PageLink("/{connectionId}/runs?$skip=" + skip).skip()).hasValue(skip);
  }

  @Property
  void noTextIsTooOdd(
      @ForAll @Chars({'$', '%', '2', '4', 's', 'k', 'i', 'p', '=', '&', '?', '#', '9', '-'})
          String odd,
      @ForAll String any) {
    for (String href : new String[] {odd, any, "?$skip=" + odd, "?$skip=" + any}) {
      OptionalLong skip = new PageLink(href).skip();
      assertThat(skip.orElse(0)).isBetween(0L, 999_999_999_999_999_999L);
    }
  }
}
