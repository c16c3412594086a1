package dev.syncruns.adapter.http.internal.wire;

import org.jspecify.annotations.Nullable;

/**
 * Over which pool of connections a request goes: any at first; another one when what came over the
 * first belonged to another request.
 */
public final class Route {
  private final @Nullable Object avoided;
  private volatile @Nullable Object pool;

  private Route(@Nullable Object avoided) {
    this.avoided = avoided;
  }

  /** A route over any connection. */
  public static Route any() {
    return new Route(null);
  }

  /** A route that avoids the connections of this one. */
  public Route another() {
    return new Route(pool == null ? this : pool);
  }

  /** Whether the request must not go over a connection that was used before. */
  boolean isFresh() {
    return avoided != null;
  }

  /** Whether the connections of {@code pool} are not to be used. */
  boolean avoids(@Nullable Object pool) {
    return pool != null && pool == avoided;
  }

  /** The request goes over the connections of {@code pool}. */
  void goesOver(Object pool) {
    this.pool = pool;
  }
}
