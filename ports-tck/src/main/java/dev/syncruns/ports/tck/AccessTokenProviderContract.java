package dev.syncruns.ports.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.tck.watch.AtOnce;
import dev.syncruns.ports.tck.watch.Canary;
import dev.syncruns.ports.tck.watch.NoLeaks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The contract of {@link dev.syncruns.ports.out.AccessTokenProvider}. A provider's test extends it
 * and makes its provider in {@link #fixture}.
 */
@ExtendWith(NoLeaks.class)
public abstract class AccessTokenProviderContract {
  private static final int THREADS = 50;

  /** The contract, for a subclass. */
  protected AccessTokenProviderContract() {}

  /** A new provider whose tokens stay valid for as long as a case takes; closed by the case. */
  protected abstract TokenFixture fixture();

  @Test
  final void aTokenThatIsValid_isGivenAgain() {
    try (TokenFixture fixture = fixture()) {
      AccessToken first = fixture.provider().token();

      assertThat(fixture.provider().token()).isEqualTo(first);
      assertThat(fixture.obtained()).isEqualTo(1);
    }
  }

  @Test
  final void theFirstToken_isObtainedOnce_underFiftyThreads() throws Exception {
    try (TokenFixture fixture = fixture()) {
      List<AccessToken> tokens = AtOnce.call(THREADS, () -> fixture.provider().token());

      assertThat(tokens).hasSize(THREADS).containsOnly(tokens.get(0));
      assertThat(fixture.obtained()).isEqualTo(1);
    }
  }

  @Test
  final void aRefusedToken_isReplacedOnce_underFiftyThreads_orThereIsNone() throws Exception {
    try (TokenFixture fixture = fixture()) {
      AccessToken refused = fixture.provider().token();
      List<Object> ends = AtOnce.call(THREADS, () -> replacing(fixture, refused));

      if (fixture.canReplace()) {
        assertThat(ends).hasSize(THREADS).containsOnly(ends.get(0)).doesNotContain(refused);
        assertThat(fixture.provider().token()).isEqualTo(ends.get(0));
        assertThat(fixture.obtained()).isEqualTo(2);
      } else {
        assertThat(ends).hasSize(THREADS).hasOnlyElementsOfType(NotAuthenticated.class);
      }
    }
  }

  @Test
  final void secrets_areHidden() {
    try (TokenFixture fixture = fixture()) {
      Canary canary = new Canary(fixture.secrets());
      AccessToken token = fixture.provider().token();
      Object end = replacing(fixture, token);

      canary.assertHidden(fixture.provider() + " " + token + " " + end);
      if (end instanceof Throwable thrown) {
        canary.assertHidden(thrown);
      }
      assertThat(fixture.secrets()).isNotEmpty();
    }
  }

  private static Object replacing(TokenFixture fixture, AccessToken refused) {
    try {
      return fixture.provider().replacing(refused);
    } catch (NotAuthenticated none) {
      return none;
    }
  }
}
