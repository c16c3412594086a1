package dev.syncruns.adapter.http.internal.call;

import java.util.List;

/** The secrets that a request carried, to be found and hidden when a server sends them back. */
public final class Secrets {
  private static final String HIDDEN = "[hidden]";
  private static final String LONG_RUN = "[A-Za-z0-9._~+/=-]{64,}";

  private final List<String> values;

  private Secrets(List<String> values) {
    this.values = values;
  }

  /** The given secrets; empty ones do not count. */
  public static Secrets of(String... values) {
    return new Secrets(List.of(values).stream().filter(value -> !value.isEmpty()).toList());
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
