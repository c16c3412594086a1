package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.AccessToken;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source that fails, or returns an invalid token, causes a problem without its text. */
public interface TokenFailureCases extends TokenSourceCases {
  /** Maximum duration of a call after interruption, in seconds. */
  int PROMPT_SECONDS = 6;

  /** A source that fails and later recovers. */
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

  /** Threads that wait for a failing source all receive the problem at once. */
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

  /** A source that fails after the token is rejected. */
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

  /** An unresponsive source: the provider times out. */
  @Test
  default void aSourceThatIsSilent_isGivenUp() {
    needs(TokenAbility.STALLS);
    try (TokenFixture fixture = fixture()) {
      fixture.stall();
      Object end =
          assertTimeoutPreemptively(
              fixture.patience(), () -> ending(fixture, () -> fixture.provider().token()));

      assertThat(end).isInstanceOf(Problem.class).isNotInstanceOf(CallInterrupted.class);
    }
  }

  /** A thread that is interrupted while its source is unresponsive. */
  @Test
  default void anInterruptedThread_waitsForNoSilentSource_andKeepsItsFlag() throws Exception {
    needs(TokenAbility.STALLS);
    try (TokenFixture fixture = fixture()) {
      fixture.stall();
      CompletableFuture<Object> end = new CompletableFuture<>();
      Thread waiting =
          new Thread(
              () -> {
                try {
                  Object ended = ending(fixture, () -> fixture.provider().token());
                  end.complete(Thread.currentThread().isInterrupted() ? ended : "no flag");
                } catch (Throwable thrown) {
                  end.completeExceptionally(thrown);
                }
              },
              "waits for a silent source");
      waiting.start();
      while (fixture.asked() == 0 && waiting.isAlive()) {
        Thread.onSpinWait();
      }
      waiting.interrupt();

      assertThat(end.get(PROMPT_SECONDS, TimeUnit.SECONDS)).isInstanceOf(CallInterrupted.class);
    }
  }

  /** A rejected token that the source keeps returning. */
  @Test
  default void aRefusedToken_thatTheSourceGivesAgain_isNotGivenBack() throws Exception {
    needs(TokenAbility.FAILS);
    try (TokenFixture fixture = fixture()) {
      AccessToken refused = fixture.provider().token();
      fixture.give(refused.value());
      List<Object> ends = TokenSourceCases.fifty(() -> fixture.provider().refresh(refused));

      assertThat(ends).hasOnlyElementsOfType(NotAuthenticated.class);
    }
  }

  /** Texts that would break a header, or are otherwise invalid as tokens. */
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
