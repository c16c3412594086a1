package dev.syncruns.ports.tck.script;

import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A token provider for scripts: returns one token until it is rejected, then the next, and finally
 * always the last. Counts replacements.
 */
public final class ScriptTokens implements AccessTokenProvider {
  /** The only accepted token. */
  public static final AccessToken GOOD = AccessToken.of("sim-canary-good-6b1f0a2c97de4538");

  /** A rejected token. */
  public static final AccessToken STALE = AccessToken.of("canary-stale-e07d35b8142c4f69");

  private final List<AccessToken> tokens;
  private final AtomicInteger replaced = new AtomicInteger();

  private ScriptTokens(List<AccessToken> tokens) {
    this.tokens = tokens;
  }

  /** Returns a provider of the good token. */
  public static ScriptTokens good() {
    return new ScriptTokens(List.of(GOOD));
  }

  /** Returns a provider of a stale token, followed by the good one. */
  public static ScriptTokens staleThenGood() {
    return new ScriptTokens(List.of(STALE, GOOD));
  }

  /** Returns a provider of a stale token only. */
  public static ScriptTokens stale() {
    return new ScriptTokens(List.of(STALE));
  }

  /** The texts that must not appear anywhere. */
  public static List<String> secrets() {
    return List.of(GOOD.value(), STALE.value());
  }

  /** Number of replaced tokens. */
  public int replaced() {
    return replaced.get();
  }

  @Override
  public AccessToken token() {
    return tokens.get(replaced.get());
  }

  @Override
  public Optional<AccessToken> cached() {
    return Optional.of(token());
  }

  @Override
  public AccessToken refresh(AccessToken refused) {
    int current = replaced.get();
    if (tokens.get(current).equals(refused) && current + 1 < tokens.size()) {
      replaced.compareAndSet(current, current + 1);
    }
    return token();
  }
}
