package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.AccessToken;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that fails or gives something else than a token is told, in no words of its own. */
public interface TokenFailureCases extends TokenSourceCases {

  /** A source that gives nothing, and later works. */
  @Test
  default void aSourceThatFails_isTold_andAskedAgainLater() throws Exception {
    needs(TokenAbility.FAILS);
    try (TokenFixture fixture = fixture()) {
      fixture.fail();
      assertThat(ending(fixture, () -> fixture.provider().token())).isInstanceOf(Problem.class);

      fixture.renew();
      assertThat(fixture.provider().token()).isNotNull();
    }
  }

  /** Many that wait for a source that fails: they are told together, not one after the other. */
  @Test
  default void aSourceThatFails_isNotAskedByEachOfFiftyThreads() throws Exception {
    needs(TokenAbility.FAILS);
    try (TokenFixture fixture = fixture()) {
      fixture.fail();
      List<Object> ends = TokenSourceCases.fifty(() -> fixture.provider().token());

      assertThat(ends).hasOnlyElementsOfType(Problem.class);
      assertThat(fixture.asked()).isLessThanOrEqualTo(THREADS / 2);
    }
  }

  /** A source that fails once the token was refused. */
  @Test
  default void aRefusedToken_thatCannotBeReplaced_isTold() throws Exception {
    needs(TokenAbility.FAILS);
    try (TokenFixture fixture = fixture()) {
      AccessToken refused = fixture.provider().token();
      fixture.fail();

      assertThat(ending(fixture, () -> fixture.provider().refresh(refused)))
          .isInstanceOf(Problem.class);
    }
  }

  /** Texts that would break a header, or are no token for another reason. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "canary two",
        "canary\r\nX-Injected: 1",
        "canary\n\n",
        "canary\0",
        "\u001b[31mcanary",
        "canary\u00e9",
        "canary\ud800",
        "\ufeff\ufeffcanary",
        "<html>canary</html>",
        "Bearer canary"
      })
  default void aTextThatIsNoToken_isRefused_andNotRepeated(String text) throws Exception {
    needs(TokenAbility.FAILS);
    try (TokenFixture fixture = fixture()) {
      fixture.give(text);
      Object end = ending(fixture, () -> fixture.provider().token());

      assertThat(end)
          .isInstanceOfSatisfying(
              NotAuthenticated.class,
              it -> {
                assertThat(it.why()).isEqualTo(NotAuthenticated.Reason.UNUSABLE_TOKEN);
                assertThat(it + " " + it.getCause()).doesNotContain("canary");
              });
    }
  }
}
