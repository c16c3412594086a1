package dev.syncruns.domain.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtraFieldsTest {
  private final Map<String, String> sent = new LinkedHashMap<>();

  ExtraFieldsTest() {
    sent.put("zeta", "{\"a\":1}");
    sent.put("alpha", "null");
  }

  @Test
  void keepsTheJsonOfEachFieldInTheOrderReceived() {
    ExtraFields extra = ExtraFields.of(sent);
    assertThat(extra.jsonByName()).containsExactlyEntriesOf(sent);
    assertThat(extra.json("alpha")).contains("null");
    assertThat(extra.json("beta")).isEmpty();
    assertThat(extra.isEmpty()).isFalse();
  }

  @Test
  void isACopyThatNobodyCanChange() {
    ExtraFields extra = ExtraFields.of(sent);
    sent.put("late", "1");
    assertThat(extra.json("late")).isEmpty();
    Map<String, String> fields = extra.jsonByName();
    assertThatThrownBy(() -> fields.put("x", "1"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void noneIsOneInstance() {
    assertThat(ExtraFields.of(Map.of())).isSameAs(ExtraFields.none());
    assertThat(ExtraFields.none().isEmpty()).isTrue();
    assertThat(ExtraFields.none().jsonByName()).isEmpty();
  }

  @Test
  void isEqualWhenItsFieldsAre() {
    ExtraFields extra = ExtraFields.of(sent);
    assertThat(extra).isEqualTo(ExtraFields.of(sent)).hasSameHashCodeAs(ExtraFields.of(sent));
    assertThat(extra).isNotEqualTo(ExtraFields.none()).isNotEqualTo(sent);
    assertThat(extra.hashCode()).isNotEqualTo(ExtraFields.none().hashCode());
  }

  @Test
  void showsNamesAndNoValues() {
    assertThat(ExtraFields.of(sent)).hasToString("ExtraFields[zeta, alpha]");
  }
}
