package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.tck.AccessTokenProviderContract;
import dev.syncruns.ports.tck.TokenAbility;
import dev.syncruns.ports.tck.TokenFixture;
import java.util.List;
import java.util.Set;

class FixedTokenContractTest extends AccessTokenProviderContract {
  private static final String SECRET = "fixed-canary-1c9e7a54";

  @Override
  public TokenFixture fixture() {
    return new Fixture(AccessTokens.fixed(AccessToken.of(SECRET)));
  }

  @Override
  public Set<TokenAbility> abilities() {
    return Set.of();
  }

  @Override
  public List<String> secrets() {
    return List.of(SECRET);
  }

  private record Fixture(AccessTokenProvider provider) implements TokenFixture {

    @Override
    public int asked() {
      return 1;
    }

    @Override
    public void close() {}
  }
}
