package dev.syncruns.domain.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service sent beyond what the API's page describes: fields the page does not name, and
 * fields it names whose value is not of the type it promises. Each is kept as the JSON text of its
 * value, in the order received, so that nothing is lost. Untrusted.
 */
public final class ExtraFields {
  private static final ExtraFields NONE = new ExtraFields(Map.of());

  private final Map<String, String> jsonByName;

  private ExtraFields(Map<String, String> jsonByName) {
    this.jsonByName = jsonByName;
  }

  /** No extra field. */
  public static ExtraFields none() {
    return NONE;
  }

  /**
   * Extra fields by name.
   *
   * @param jsonByName the JSON text of each value; copied, order kept
   */
  public static ExtraFields of(Map<String, String> jsonByName) {
    return jsonByName.isEmpty()
        ? NONE
        : new ExtraFields(Collections.unmodifiableMap(new LinkedHashMap<>(jsonByName)));
  }

  /** The JSON text of each value by the field's name, in the order received; unmodifiable. */
  public Map<String, String> jsonByName() {
    return jsonByName;
  }

  /** The JSON text of one field's value; empty when the service did not send it. */
  public Optional<String> json(String name) {
    return Optional.ofNullable(jsonByName.get(name));
  }

  /** Whether the service sent nothing beyond what the page describes. */
  public boolean isEmpty() {
    return jsonByName.isEmpty();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExtraFields that && jsonByName.equals(that.jsonByName);
  }

  @Override
  public int hashCode() {
    return jsonByName.hashCode();
  }

  @Override
  public String toString() {
    return "ExtraFields" + jsonByName.keySet();
  }
}
