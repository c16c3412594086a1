package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.tck.AccessTokenProviderContract;
import dev.syncruns.ports.tck.TokenAbility;
import dev.syncruns.ports.tck.TokenFixture;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class FileTokenContractTest extends AccessTokenProviderContract {
  @TempDir private Path folder;

  @Override
  public TokenFixture fixture() {
    return new Fixture(folder.resolve("token"));
  }

  @Override
  public Set<TokenAbility> abilities() {
    return EnumSet.of(TokenAbility.RENEWS, TokenAbility.FAILS);
  }

  @Override
  public List<String> secrets() {
    return List.of(token(1), token(2));
  }

  private static String token(int number) {
    return "file-canary-5b2f60d7-" + number;
  }

  /** Counts the tokens that the file held; nobody is told how often it was read. */
  private static final class Fixture implements TokenFixture {
    private final PrivateFile file;
    private final AccessTokenProvider provider;
    private int tokens;

    Fixture(Path path) {
      this.file = new PrivateFile(path);
      this.provider = AccessTokens.fromFile(path);
      renew();
    }

    @Override
    public AccessTokenProvider provider() {
      return provider;
    }

    @Override
    public int asked() {
      return tokens;
    }

    @Override
    public void renew() {
      tokens++;
      file.write(token(tokens) + "\n");
    }

    @Override
    public void fail() {
      file.delete();
    }

    @Override
    public void give(String text) {
      file.write(text);
    }

    @Override
    public void close() {
      file.delete();
    }
  }
}
