package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/**
 * The severity of a synchronization report ("Suggested action: error severity level" on the API's
 * page).
 */
public enum SuggestedAction implements ApiEnum {
  /** Action is required. */
  ERROR("Error"),

  /** Action may be required. */
  WARNING("Warning"),

  /** No action is required. */
  INFO("Info");

  private static final OpenEnum.Reader<SuggestedAction> READER = new OpenEnum.Reader<>(values());

  private final String apiText;

  SuggestedAction(String apiText) {
    this.apiText = apiText;
  }

  /** Returns the value for a text of the service; unknown text is kept. */
  public static OpenEnum<SuggestedAction> read(String text) {
    return READER.read(text);
  }

  /** Returns this constant as an open value. */
  public OpenEnum<SuggestedAction> open() {
    return READER.read(apiText);
  }

  @Override
  public String apiText() {
    return apiText;
  }
}
