package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.CallInterrupted;
import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.ports.spi.AccessToken;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A token is obtained once, replaced once after it is rejected, and never revealed. */
public interface TokenGivingCases extends TokenSourceCases {

  /** Repeated requests. */
  @Test
  default void aTokenThatIsValid_isGivenAgain() {
    try (TokenFixture fixture = fixture()) {
      AccessToken first = fixture.provider().token();

      assertThat(fixture.provider().token()).isEqualTo(first);
      assertThat(fixture.asked()).isEqualTo(1);
    }
  }

  /** A token that is available without waiting. */
  @Test
  default void theTokenAtHand_isTheOneGiven_andObtainsNone() {
    try (TokenFixture fixture = fixture()) {
      int before = fixture.asked();
      Optional<AccessToken> early = fixture.provider().cached();
      assertThat(fixture.asked()).isEqualTo(before);
      AccessToken given = fixture.provider().token();
      int asked = fixture.asked();

      assertThat(early).isIn(Optional.empty(), Optional.of(given));
      assertThat(fixture.provider().cached()).isIn(Optional.empty(), Optional.of(given));
      assertThat(fixture.asked()).isEqualTo(asked);
    }
  }

  /** The first token, requested concurrently. */
  @Test
  default void theFirstToken_isObtainedOnce_underFiftyThreads() throws Exception {
    try (TokenFixture fixture = fixture()) {
      List<Object> tokens = TokenSourceCases.fifty(() -> fixture.provider().token());

      assertThat(tokens).hasOnlyElementsOfType(AccessToken.class).containsOnly(tokens.get(0));
      assertThat(fixture.asked()).isEqualTo(1);
    }
  }

  /** A rejected token, reported concurrently. */
  @Test
  default void aRefusedToken_isReplacedOnce_underFiftyThreads() throws Exception {
    needs(TokenAbility.RENEWS);
    try (TokenFixture fixture = fixture()) {
      AccessToken refused = fixture.provider().token();
      fixture.renew();
      List<Object> ends = TokenSourceCases.fifty(() -> fixture.provider().refresh(refused));

      assertThat(ends).hasOnlyElementsOfType(AccessToken.class).containsOnly(ends.get(0));
      assertThat(ends.get(0)).isNotEqualTo(refused).isEqualTo(fixture.provider().token());
      assertThat(fixture.asked()).isEqualTo(2);
    }
  }

  /** A rejected token without a replacement. */
  @Test
  default void aRefusedToken_isNeverGivenBack() throws Exception {
    try (TokenFixture fixture = fixture()) {
      AccessToken refused = fixture.provider().token();
      List<Object> ends = TokenSourceCases.fifty(() -> fixture.provider().refresh(refused));

      assertThat(ends).doesNotContain(refused);
      if (!abilities().contains(TokenAbility.RENEWS)) {
        assertThat(ends).hasOnlyElementsOfType(NotAuthenticated.class);
      }
    }
  }

  /** All texts. */
  @Test
  default void secrets_areHidden() throws Exception {
    try (TokenFixture fixture = fixture()) {
      AccessToken token = fixture.provider().token();

      assertThat(secrets()).contains(token.value());
      assertThat(ending(fixture, () -> fixture.provider().refresh(token))).isNotNull();
    }
  }

  /** An interrupted thread. */
  @Test
  default void anInterruptedThread_endsSoon_withItsFlagSet() throws Exception {
    try (TokenFixture fixture = fixture()) {
      Thread.currentThread().interrupt();
      Object end;
      try {
        end = ending(fixture, () -> fixture.provider().token());
      } finally {
        assertThat(Thread.interrupted()).isTrue();
      }

      assertThat(end).isInstanceOfAny(AccessToken.class, CallInterrupted.class);
      assertThat(fixture.provider().token()).as("afterwards").isNotNull();
    }
  }
}
