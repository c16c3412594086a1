package dev.syncruns.simulator.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The accepted access tokens. Only tokens that begin with {@code sim-} are ever accepted; others
 * are rejected and not kept, as are tokens of more than {@value #MAX_LENGTH} characters, and any
 * after the first {@value #MAX_TOKENS}. Thread-safe, and modifiable while the simulator runs.
 */
public final class Tokens {

  /** The prefix of every accepted token. */
  public static final String PREFIX = "sim-";

  private static final int MAX_TOKENS = 10_000;
  private static final int MAX_LENGTH = 4_096;

  private final InstantSource clock;
  private final @Nullable String only;
  private final Map<String, AtomicInteger> uses = new ConcurrentHashMap<>();
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private final AtomicInteger issued = new AtomicInteger();
  private volatile int usesAllowed = Integer.MAX_VALUE;

  /**
   * Creates tokens.
   *
   * @param clock the clock for the expiry of issued tokens
   * @param only the only accepted token besides issued ones; null for any that begins with {@code
   *     sim-}
   */
  public Tokens(InstantSource clock, @Nullable String only) {
    this.clock = clock;
    this.only = only;
    if (only != null && !only.startsWith(PREFIX)) {
      throw new IllegalArgumentException(
          "The simulator takes only tokens that begin with "
              + PREFIX
              + "; choose such a one, never a real token.");
    }
  }

  /** Limits each token to a number of requests, after which it is rejected. */
  public void expireAfter(int requests) {
    usesAllowed = requests;
  }

  /** Rejects every token used or issued so far. */
  public void revokeAll() {
    revoked.addAll(uses.keySet());
    revoked.addAll(expiries.keySet());
  }

  /** Number of distinct tokens accepted so far. */
  public int accepted() {
    return uses.size();
  }

  /** Number of tokens issued so far. */
  public int issued() {
    return issued.get();
  }

  String issue(Duration lifetime) {
    if (expiries.size() >= MAX_TOKENS) {
      Instant now = clock.instant();
      expiries.values().removeIf(expiry -> !now.isBefore(expiry));
    }
    String token = PREFIX + "issued-" + issued.incrementAndGet();
    expiries.put(token, clock.instant().plus(lifetime));
    return token;
  }

  boolean accepts(String token) {
    if (!token.startsWith(PREFIX)
        || token.length() > MAX_LENGTH
        || revoked.contains(token)
        || !isKnown(token)
        || (uses.size() >= MAX_TOKENS && !uses.containsKey(token))) {
      return false;
    }
    return uses.computeIfAbsent(token, unused -> new AtomicInteger()).incrementAndGet()
        <= usesAllowed;
  }

  private boolean isKnown(String token) {
    Optional<Instant> expiry = Optional.ofNullable(expiries.get(token));
    if (expiry.isPresent()) {
      return clock.instant().isBefore(expiry.get());
    }
    return only == null || only.equals(token);
  }

  @Override
  public String toString() {
    return "Tokens[issued=" + issued + "]";
  }
}
