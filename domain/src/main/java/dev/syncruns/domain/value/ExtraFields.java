package dev.syncruns.domain.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Fields that the API's page does not describe, and fields whose value has another type than
 * described. Each keeps the JSON text of its value, in the order received. Untrusted.
 */
public final class ExtraFields {
  private static final ExtraFields NONE = new ExtraFields(Map.of());

  private final Map<String, String> jsonByName;

  private ExtraFields(Map<String, String> jsonByName) {
    this.jsonByName = jsonByName;
  }

  /** Returns the instance without fields. */
  public static ExtraFields none() {
    return NONE;
  }

  /**
   * Returns an instance with fields.
   *
   * @param jsonByName the JSON text of each value; copied in order
   */
  public static ExtraFields of(Map<String, String> jsonByName) {
    return jsonByName.isEmpty()
        ? NONE
        : new ExtraFields(Collections.unmodifiableMap(new LinkedHashMap<>(jsonByName)));
  }

  /** The JSON text of each value by field name, in the order received; unmodifiable. */
  public Map<String, String> jsonByName() {
    return jsonByName;
  }

  /** Returns the JSON text of a field's value; empty if the service did not send the field. */
  public Optional<String> json(String name) {
    return Optional.ofNullable(jsonByName.get(name));
  }

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
