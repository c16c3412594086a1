package dev.syncruns.domain.value;

/** A constant of an enumeration of the API. */
public interface ApiEnum {

  /** The constant as the API's page spells it, such as {@code "PartialSuccess"}. */
  String apiText();

  /** Returns whether {@code text}, which is ASCII, denotes this constant, ignoring case. */
  default boolean isSpelled(String text) {
    return apiText().equalsIgnoreCase(text);
  }
}
