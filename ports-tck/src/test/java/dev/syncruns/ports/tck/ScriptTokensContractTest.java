package dev.syncruns.ports.tck;

import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.tck.script.ScriptTokens;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

class ScriptTokensContractTest extends AccessTokenProviderContract {

  @Override
  public TokenFixture fixture() {
    return new Fixture(ScriptTokens.staleThenGood());
  }

  @Override
  public Set<TokenAbility> abilities() {
    return EnumSet.of(TokenAbility.RENEWS);
  }

  @Override
  public List<String> secrets() {
    return ScriptTokens.secrets();
  }

  private record Fixture(ScriptTokens tokens) implements TokenFixture {

    @Override
    public AccessTokenProvider provider() {
      return tokens;
    }

    @Override
    public int asked() {
      return 1 + tokens.replaced();
    }

    @Override
    public void renew() {} // the next token is there already

    @Override
    public void close() {}
  }
}
