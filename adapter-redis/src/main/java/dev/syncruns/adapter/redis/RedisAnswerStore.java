package dev.syncruns.adapter.redis;

import dev.syncruns.ports.spi.AnswerStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractPipeline;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.JedisURIHelper;

/** Stores responses on Redis or a compatible server: one key for each, with a time to live. */
public final class RedisAnswerStore implements AnswerStore, AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofMillis(500);
  private static final int CONNECTIONS = 32;

  private final UnifiedJedis redis;

  private RedisAnswerStore(UnifiedJedis redis) {
    this.redis = redis;
  }

  /**
   * Returns a store over the application's own client, for example with a pool, a cluster or
   * sentinels. Its timeouts determine how long a call waits for an unresponsive store.
   */
  public static RedisAnswerStore over(UnifiedJedis redis) {
    return new RedisAnswerStore(redis);
  }

  /**
   * Returns a store with its own client, which connects on first use, keeps up to 32 connections,
   * and times out after half a second.
   *
   * @param server such as {@code rediss://user:password@redis.example:6380/0}
   */
  public static RedisAnswerStore connect(URI server) {
    int timeout = Math.toIntExact(TIMEOUT.toMillis());
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(CONNECTIONS);
    pool.setMaxWait(TIMEOUT);
    return over(
        RedisClient.builder()
            .hostAndPort(JedisURIHelper.getHostAndPort(server))
            .clientConfig(DefaultJedisClientConfig.builder(server).timeoutMillis(timeout).build())
            .poolConfig(pool)
            .build());
  }

  @Override
  public Optional<byte[]> find(String key) {
    return used(() -> Optional.ofNullable(redis.get(bytes(key))));
  }

  @Override
  public boolean keep(List<Entry> entries) {
    return used(
        () -> {
          try (AbstractPipeline pipeline = redis.pipelined()) {
            List<Response<String>> kept =
                entries.stream()
                    .map(entry -> pipeline.set(bytes(entry.key()), entry.bytes(), params(entry)))
                    .toList();
            pipeline.sync();
            return kept.stream().noneMatch(answer -> answer.get() == null);
          }
        });
  }

  @Override
  public void forget(List<String> keys) {
    keys.forEach(key -> used(() -> redis.unlink(bytes(key))));
  }

  /** Closes the client. */
  @Override
  public void close() {
    redis.close();
  }

  private <T> T used(Supplier<T> use) {
    try {
      return use.get();
    } catch (JedisConnectionException lost) {
      if (redis instanceof RedisClient client) {
        client.getPool().clear(); // The other idle connections are broken as well.
      }
      throw lost;
    }
  }

  private static SetParams params(Entry entry) {
    SetParams params = SetParams.setParams().px(entry.time().toMillis());
    return entry.onlyIfAbsent() ? params.nx() : params;
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.US_ASCII);
  }
}
