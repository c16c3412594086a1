package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;

/** What makes requests. Safe to use from many threads at once. */
public interface Sender {

  /**
   * Makes a request and returns its answer as soon as its head is there.
   *
   * @throws IOException when there is no answer
   */
  WireAnswer send(WireRequest request, Attempt attempt) throws IOException;

  /** The sender that works as the settings say. */
  static Sender of(WireSettings settings) {
    OtherClient other = settings.otherClient();
    return other == null
        ? new UrlTransport(settings)
        : new OtherSender(other, settings.maxBodyBytes());
  }
}
