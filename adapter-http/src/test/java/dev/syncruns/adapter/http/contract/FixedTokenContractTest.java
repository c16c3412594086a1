package dev.syncruns.adapter.http.contract;

import dev.syncruns.adapter.http.AccessTokens;
import dev.syncruns.ports.out.AccessToken;
import dev.syncruns.ports.out.AccessTokenProvider;
import dev.syncruns.ports.tck.AccessTokenProviderContract;
import dev.syncruns.ports.tck.TokenFixture;
import java.util.List;

class FixedTokenContractTest extends AccessTokenProviderContract {
  private static final String SECRET = "fixed-canary-1c9e7a54";

  @Override
  protected TokenFixture fixture() {
    return new Fixture(AccessTokens.fixed(AccessToken.of(SECRET)));
  }

  private record Fixture(AccessTokenProvider provider) implements TokenFixture {

    @Override
    public int obtained() {
      return 1;
    }

    @Override
    public boolean canReplace() {
      return false;
    }

    @Override
    public List<String> secrets() {
      return List.of(SECRET);
    }

    @Override
    public void close() {}
  }
}
