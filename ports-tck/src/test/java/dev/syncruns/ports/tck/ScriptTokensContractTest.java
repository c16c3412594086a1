package dev.syncruns.ports.tck;

import dev.syncruns.ports.out.AccessTokenProvider;
import dev.syncruns.ports.tck.script.ScriptTokens;
import java.util.List;

class ScriptTokensContractTest extends AccessTokenProviderContract {

  @Override
  protected TokenFixture fixture() {
    return new Fixture(ScriptTokens.staleThenGood());
  }

  private record Fixture(ScriptTokens tokens) implements TokenFixture {

    @Override
    public AccessTokenProvider provider() {
      return tokens;
    }

    @Override
    public int obtained() {
      return 1 + tokens.replaced();
    }

    @Override
    public boolean canReplace() {
      return true;
    }

    @Override
    public List<String> secrets() {
      return ScriptTokens.secrets();
    }

    @Override
    public void close() {}
  }
}
