package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/**
 * The severity that a synchronization report asks attention with ("Suggested action: error severity
 * level" on the API's page).
 */
public enum SuggestedAction implements ApiEnum {
  /** Something failed and needs to be acted on. */
  ERROR("Error"),

  /** Something may need to be acted on. */
  WARNING("Warning"),

  /** Nothing needs to be acted on. */
  INFO("Info");

  private static final OpenEnum.Reader<SuggestedAction> READER = new OpenEnum.Reader<>(values());

  private final String apiText;

  SuggestedAction(String apiText) {
    this.apiText = apiText;
  }

  /** The value that a text of the service stands for; unknown text is kept as it is. */
  public static OpenEnum<SuggestedAction> read(String text) {
    return READER.read(text);
  }

  /** This constant as an open value. */
  public OpenEnum<SuggestedAction> open() {
    return READER.read(apiText);
  }

  @Override
  public String apiText() {
    return apiText;
  }
}
