package dev.syncruns.ports.tck.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.problem.NotAuthenticated;
import dev.syncruns.domain.problem.Problem;
import dev.syncruns.ports.tck.script.CatalogScript;
import dev.syncruns.ports.tck.script.SampleRuns;
import dev.syncruns.ports.tck.script.ScriptTokens;
import dev.syncruns.ports.tck.watch.AtOnce;
import dev.syncruns.ports.tck.watch.Canary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A rejected token is replaced once; no text contains a token. */
public interface TokenCases extends CatalogCases {

  /** A rejected token is replaced and the request repeated, once. */
  @Test
  @Needs(Capability.AUTHENTICATES)
  default void aRefusedToken_isReplaced_once() {
    ScriptTokens tokens = ScriptTokens.staleThenGood();
    try (CatalogFixture fixture = fixture(asking(tokens))) {
      assertThat(Calls.firstPage(fixture).items()).isEqualTo(SampleRuns.ended(3));
      assertThat(tokens.replaced()).isEqualTo(1);
      assertThat(fixture.service().requests()).hasSizeLessThanOrEqualTo(2);
    }
  }

  /** A token rejected in concurrent calls. */
  @Test
  @Needs(Capability.AUTHENTICATES)
  default void aRefusedToken_isReplacedOnce_underFiftyThreads() throws Exception {
    ScriptTokens tokens = ScriptTokens.staleThenGood();
    try (CatalogFixture fixture = fixture(asking(tokens))) {
      List<Integer> sizes = AtOnce.call(50, () -> Calls.firstPage(fixture).items().size());

      assertThat(sizes).hasSize(50).containsOnly(3);
      assertThat(tokens.replaced()).isEqualTo(1);
      assertThat(fixture.service().requests()).hasSizeLessThanOrEqualTo(100);
    }
  }

  /** A rejected token without a replacement. */
  @Test
  @Needs(Capability.AUTHENTICATES)
  default void aTokenThatStaysRefused_isTold_andHidden() {
    ScriptTokens tokens = ScriptTokens.stale();
    try (CatalogFixture fixture = fixture(asking(tokens))) {
      Problem problem = Calls.problemOf(() -> Calls.firstPage(fixture));

      assertThat(problem)
          .isInstanceOfSatisfying(
              NotAuthenticated.class,
              it -> assertThat(it.why()).isEqualTo(NotAuthenticated.Reason.TOKEN_REFUSED));
      assertThat(problem.isRetryable()).isFalse();
      assertThat(fixture.service().requests()).hasSizeLessThanOrEqualTo(2);
    }
  }

  /** The texts of the catalog. */
  @Test
  @Needs(Capability.AUTHENTICATES)
  default void aCatalog_doesNotShowItsToken() {
    try (CatalogFixture fixture = fixture(asking(ScriptTokens.good()))) {
      String shown = fixture.catalog() + " " + Calls.firstPage(fixture);

      new Canary(ScriptTokens.secrets()).assertHidden(shown);
      assertThat(shown).isNotBlank();
    }
  }

  private static CatalogScript asking(ScriptTokens tokens) {
    return CatalogScript.builder()
        .connection(SampleRuns.CONNECTION, SampleRuns.ended(3))
        .tokens(tokens)
        .build();
  }
}
