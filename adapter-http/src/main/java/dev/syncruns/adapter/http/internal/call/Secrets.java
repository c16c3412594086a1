package dev.syncruns.adapter.http.internal.call;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The secrets that a request carries, to be found and hidden when a server sends them back. Safe to
 * use from many threads at once.
 */
public final class Secrets {
  private static final String HIDDEN = "[hidden]";
  private static final String LONG_RUN = "[A-Za-z0-9._~+/=-]{64,}";

  private final List<String> values = new CopyOnWriteArrayList<>();

  /** No secret yet. */
  public Secrets() {}

  /** Adds a secret. */
  public void add(String secret) {
    values.add(secret);
  }

  /** The text without the secrets. */
  String hideIn(String text) {
    String shown = text;
    for (String value : values) {
      shown = shown.replace(value, HIDDEN);
    }
    return shown;
  }

  /** The text without the secrets and without anything that could be a part of one. */
  String hidePartsIn(String text) {
    return hideIn(text).replaceAll(LONG_RUN, HIDDEN);
  }

  @Override
  public String toString() {
    return "Secrets(hidden)";
  }
}
