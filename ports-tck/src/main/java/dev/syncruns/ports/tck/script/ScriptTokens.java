package dev.syncruns.ports.tck.script;

import dev.syncruns.ports.spi.AccessToken;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A source of tokens for scripts: gives one token until it is refused, then the next, and the last
 * for ever. Counts how often one was replaced.
 */
public final class ScriptTokens implements AccessTokenProvider {
  /** The only token that the outside accepts. */
  public static final AccessToken GOOD = AccessToken.of("sim-canary-good-6b1f0a2c97de4538");

  /** A token that the outside refuses. */
  public static final AccessToken STALE = AccessToken.of("canary-stale-e07d35b8142c4f69");

  private final List<AccessToken> tokens;
  private final AtomicInteger replaced = new AtomicInteger();

  private ScriptTokens(List<AccessToken> tokens) {
    this.tokens = tokens;
  }

  /** A source of the good token. */
  public static ScriptTokens good() {
    return new ScriptTokens(List.of(GOOD));
  }

  /** A source of a stale token and, once that was refused, the good one. */
  public static ScriptTokens staleThenGood() {
    return new ScriptTokens(List.of(STALE, GOOD));
  }

  /** A source of a stale token only. */
  public static ScriptTokens stale() {
    return new ScriptTokens(List.of(STALE));
  }

  /** The texts that must appear nowhere. */
  public static List<String> secrets() {
    return List.of(GOOD.value(), STALE.value());
  }

  /** How often a token was replaced by another. */
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
