package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.adapter.http.core.AccessTokens;
import dev.syncruns.adapter.http.core.ClientCredentials;
import dev.syncruns.adapter.http.core.config.HttpConfig;
import dev.syncruns.ports.spi.AccessTokenProvider;
import dev.syncruns.ports.tck.ManualTiming;
import dev.syncruns.ports.tck.TokenFixture;
import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** An issuer on loopback that gives another token each time it is asked. */
final class IssuerFixture implements TokenFixture {
  /** The client's secret, plainly, as a form spells it and beside the client's id. */
  static final List<String> CLIENT_SECRETS =
      List.of("canary: s&cr+t", "canary%3A+s%26cr%2Bt", "client:canary%3A+s%26cr%2Bt");

  private static final Duration LIFETIME = Duration.ofHours(1);

  private final ManualTiming timing = new ManualTiming();
  private final AtomicInteger asked = new AtomicInteger();
  private final Simulator simulator = Simulator.builder().start();
  private final AccessTokenProvider provider;
  private volatile IntFunction<Response> answers = IssuerFixture::grant;

  IssuerFixture() {
    ClientCredentials credentials =
        ClientCredentials.of("client", CLIENT_SECRETS.get(0)).issuedBy(simulator.apiUrl());
    HttpConfig config = HttpConfig.builder().requestTimeout(Duration.ofSeconds(8)).build();
    provider = AccessTokens.clientCredentials(credentials, config, timing);
    simulator
        .script()
        .when(
            request -> request.path().equals("/connect/token"),
            (request, documented) -> answers.apply(asked.incrementAndGet()));
  }

  static String token(int number) {
    return "issued-canary-3e8a17f5-" + number;
  }

  private static Response grant(int number) {
    return grant("\"" + token(number) + "\"");
  }

  private static Response grant(String token) {
    return Response.json(
        200,
        "{\"access_token\":"
            + token
            + ",\"token_type\":\"Bearer\",\"expires_in\":"
            + LIFETIME.toSeconds()
            + "}");
  }

  @Override
  public AccessTokenProvider provider() {
    return provider;
  }

  @Override
  public int asked() {
    return asked.get();
  }

  @Override
  public void renew() {
    answers = IssuerFixture::grant;
  }

  @Override
  public void fail() {
    String secrets = String.join(" ", CLIENT_SECRETS) + " " + token(1);
    answers = number -> Response.text(503, "text/plain", secrets);
  }

  @Override
  public void give(String text) {
    StringBuilder escaped = new StringBuilder("\"");
    text.chars().forEach(unit -> escaped.append(String.format("\\u%04x", unit)));
    Response answer = grant(escaped.append('"').toString());
    answers = number -> answer;
  }

  @Override
  public void stall() {
    answers = number -> Response.status(200).stalled();
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
    simulator.close();
  }
}
