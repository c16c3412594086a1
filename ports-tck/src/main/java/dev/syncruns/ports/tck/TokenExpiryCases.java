package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.spi.AccessToken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One thread replaces a token before it expires, without blocking others. */
public interface TokenExpiryCases extends TokenSourceCases {

  /** Nine tenths of the lifetime. */
  @Test
  default void aTokenAboutToExpire_isReplacedOnce_underFiftyThreads() throws Exception {
    needs(TokenAbility.EXPIRES);
    try (TokenFixture fixture = fixture()) {
      AccessToken old = fixture.provider().token();
      TokenSourceCases.passTenths(fixture, 9);
      List<Object> tokens = TokenSourceCases.fifty(() -> fixture.provider().token());

      AccessToken fresh = fixture.provider().token();
      assertThat(fresh).isNotEqualTo(old);
      assertThat(tokens).isSubsetOf(old, fresh);
      assertThat(fixture.asked()).isEqualTo(2);
    }
  }

  /** Half of the lifetime. */
  @Test
  default void aTokenInItsPrime_isKept() {
    needs(TokenAbility.EXPIRES);
    try (TokenFixture fixture = fixture()) {
      AccessToken token = fixture.provider().token();
      TokenSourceCases.passTenths(fixture, 5);

      assertThat(fixture.provider().token()).isEqualTo(token);
      assertThat(fixture.asked()).isEqualTo(1);
    }
  }

  /** The whole lifetime. */
  @Test
  default void anExpiredToken_isNotGiven_andIsReplacedOnce_underFiftyThreads() throws Exception {
    needs(TokenAbility.EXPIRES);
    try (TokenFixture fixture = fixture()) {
      AccessToken old = fixture.provider().token();
      TokenSourceCases.passTenths(fixture, 10);
      assertThat(fixture.provider().cached()).isNotEqualTo(Optional.of(old));
      List<Object> tokens = TokenSourceCases.fifty(() -> fixture.provider().token());

      assertThat(tokens).hasOnlyElementsOfType(AccessToken.class).containsOnly(tokens.get(0));
      assertThat(tokens).doesNotContain(old);
      assertThat(fixture.asked()).isEqualTo(2);
    }
  }

  /** A source that fails when its token is due, and later recovers. */
  @Test
  default void anOldToken_isGivenAsLongAsItIsValid_whenItsSourceFails() throws Exception {
    needs(TokenAbility.EXPIRES, TokenAbility.FAILS);
    try (TokenFixture fixture = fixture()) {
      AccessToken old = fixture.provider().token();
      fixture.fail();
      TokenSourceCases.passTenths(fixture, 9);
      assertThat(TokenSourceCases.fifty(() -> fixture.provider().token())).containsOnly(old);
      assertThat(fixture.asked()).as("nobody insists").isEqualTo(2);

      TokenSourceCases.passTenths(fixture, 1);
      assertThat(ending(fixture, () -> fixture.provider().token())).isInstanceOf(Problem.class);

      fixture.renew();
      fixture.pass(Duration.ofMinutes(1));
      assertThat(fixture.provider().token()).isNotEqualTo(old);
    }
  }
}
