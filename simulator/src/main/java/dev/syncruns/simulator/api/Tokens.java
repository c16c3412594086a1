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
 * Which access tokens are accepted. Only tokens that begin with {@code sim-} ever are; any other is
 * refused and not kept; so is a token of more than {@value #MAX_LENGTH} characters, and any after
 * the first {@value #MAX_TOKENS}. Can be changed while the simulator runs, from any thread.
 */
public final class Tokens {

  /** What every accepted token begins with. */
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
   * Tokens by a clock.
   *
   * @param clock what tells whether an issued token has expired
   * @param only the one token that is accepted besides issued ones, or null for any that begins
   *     with {@code sim-}
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

  /**
   * Lets every token be used a number of times only; then it is refused, and another one has to
   * come.
   *
   * @param requests how many requests one token is good for
   */
  public void expireAfter(int requests) {
    usesAllowed = requests;
  }

  /** Refuses from now on every token that was used or issued so far. */
  public void revokeAll() {
    revoked.addAll(uses.keySet());
    revoked.addAll(expiries.keySet());
  }

  /**
   * How many different tokens have been accepted so far.
   *
   * @return the number
   */
  public int accepted() {
    return uses.size();
  }

  /**
   * How many tokens have been issued so far.
   *
   * @return the number
   */
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
