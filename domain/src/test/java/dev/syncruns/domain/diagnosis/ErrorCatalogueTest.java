package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCatalogueTest {

  static List<KnownError> all() {
    return ErrorCatalogue.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyEntryIsWellShaped(KnownError error) {
    assertThat(error.key()).matches("[A-Za-z]{3,64}");
    assertThat(error.meaning()).endsWith(".").hasSizeLessThan(120).matches("[A-Z].*");
    assertThat(error.advice()).endsWith(".").hasSizeLessThan(240).matches("[A-Z].*");
    assertThat(ErrorCatalogue.find(error.key())).containsSame(error);
    if (error.articleNumber() != null) {
      assertThat(error.articleNumber()).matches("KB[0-9]{7}");
    }
  }

  @Test
  void keysAreSortedAndOccurOnce() {
    assertThat(all()).hasSizeGreaterThan(30);
    assertThat(all().stream().map(KnownError::key))
        .isSortedAccordingTo(String::compareToIgnoreCase)
        .doesNotHaveDuplicates();
  }

  @Test
  void whatIsPubliclyKnownIsTold() {
    KnownError signIn = ErrorCatalogue.find(" usernotauthenticated ").orElseThrow();

    assertThat(signIn.fixability()).isEqualTo(Fixability.USER);
    assertThat(signIn.isTransient()).isFalse();
    assertThat(signIn.article())
        .contains(
            "https://bentleysystems.service-now.com/community?id=kb_article"
                + "&sysparm_article=KB0098401");
    KnownError pushing = ErrorCatalogue.find("AnotherUserPushing").orElseThrow();
    assertThat(pushing.isTransient()).isTrue();
    assertThat(pushing.fixability()).isEqualTo(Fixability.USER);
    KnownError memory = ErrorCatalogue.find("OutOfMemory").orElseThrow();
    assertThat(memory.fixability()).isEqualTo(Fixability.NOT_USER);
    assertThat(memory.article()).isEmpty();
    assertThat(ErrorCatalogue.find("LockError").orElseThrow().fixability())
        .isEqualTo(Fixability.UNKNOWN);
  }

  @Test
  void whatIsNotKnownIsEmpty() {
    assertThat(ErrorCatalogue.find(null)).isEmpty();
    assertThat(ErrorCatalogue.find("")).isEmpty();
    assertThat(ErrorCatalogue.find("TAE_BRG_1000")).isEmpty();
    assertThat(ErrorCatalogue.VERSION).matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}");
  }
}
