package dev.syncruns.domain.value;

/** A constant of one of the API's enumerations. */
public interface ApiEnum {

  /** The constant as the API's page spells it, e.g. {@code "PartialSuccess"}. */
  String apiText();

  /** Whether {@code text}, which is ASCII, means this constant; case does not matter. */
  default boolean isSpelled(String text) {
    return apiText().equalsIgnoreCase(text);
  }
}
