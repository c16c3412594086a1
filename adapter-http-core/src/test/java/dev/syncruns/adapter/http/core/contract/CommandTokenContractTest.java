package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.tck.AccessTokenProviderContract;
import dev.syncruns.ports.tck.ManualTiming;
import dev.syncruns.ports.tck.TokenAbility;
import dev.syncruns.ports.tck.TokenFixture;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;

/** A real command that prints a JSON Web Token, another one each time. */
class CommandTokenContractTest extends AccessTokenProviderContract {
  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final String COMPLAINT = "command-canary-9d41c6e8";
  private static final int TOKENS = 60;

  @TempDir private Path folder;

  @Override
  public TokenFixture fixture() {
    return new Fixture(folder);
  }

  @Override
  public Set<TokenAbility> abilities() {
    return EnumSet.allOf(TokenAbility.class);
  }

  @Override
  public List<String> secrets() {
    List<String> secrets = new ArrayList<>(List.of(COMPLAINT));
    IntStream.rangeClosed(1, TOKENS)
        .mapToObj(CommandTokenContractTest::token)
        .forEach(secrets::add);
    return secrets;
  }

  private static String token(int number) {
    return WebTokens.expiring(
        ManualTiming.BEGINNING.plus(LIFETIME.multipliedBy(number)), "canary-" + number);
  }

  private static final class Fixture implements TokenFixture {
    private static final String SCRIPT =
        "echo x >> asked; test -e silent && exec sleep 60; test -e failing && tee /dev/stderr <"
            + " complaint && exit 3; test -e given && exec cat given; cat token-$(($(wc -l <"
            + " asked)))";

    private final ManualTiming timing = new ManualTiming();
    private final PrivateFile asked;
    private final PrivateFile given;
    private final PrivateFile failing;
    private final PrivateFile silent;
    private final AccessTokenProvider provider;

    Fixture(Path folder) {
      this.asked = new PrivateFile(folder.resolve("asked"));
      this.given = new PrivateFile(folder.resolve("given"));
      this.failing = new PrivateFile(folder.resolve("failing"));
      this.silent = new PrivateFile(folder.resolve("silent"));
      this.provider =
          AccessTokens.fromCommand(
              List.of("sh", "-c", "cd \"$0\"; " + SCRIPT, folder.toString()),
              Duration.ofSeconds(8),
              timing);
      asked.write("");
      // Not in the command itself, which newer JDKs write to their log.
      new PrivateFile(folder.resolve("complaint")).write(COMPLAINT);
      for (int number = 1; number <= TOKENS; number++) {
        new PrivateFile(folder.resolve("token-" + number)).write(token(number) + "\n");
      }
    }

    @Override
    public AccessTokenProvider provider() {
      return provider;
    }

    @Override
    public int asked() {
      return asked.lines();
    }

    @Override
    public void renew() {
      failing.delete();
      given.delete();
    }

    @Override
    public void fail() {
      failing.write("");
    }

    @Override
    public void give(String text) {
      given.write(text);
    }

    @Override
    public void stall() {
      silent.write("");
    }

    @Override
    public Duration lifetime() {
      return LIFETIME;
    }

    @Override
    public void pass(Duration time) {
      timing.advance(time);
    }

    @Override
    public void close() {
      renew();
    }
  }
}
