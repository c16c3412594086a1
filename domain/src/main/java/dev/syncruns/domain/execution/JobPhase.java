package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/** The phase of a run ("Job Phase" on the API's page). */
public enum JobPhase implements ApiEnum {
  /** Files are prepared. */
  PREPROCESSOR("Preprocessor"),

  /** Master files are synchronized. */
  MASTER_FILE("MasterFile"),

  /** Reference files are synchronized. */
  REFERENCE_FILE("ReferenceFile");

  private static final OpenEnum.Reader<JobPhase> READER = new OpenEnum.Reader<>(values());

  private final String apiText;

  JobPhase(String apiText) {
    this.apiText = apiText;
  }

  /** The value that a text of the service stands for; unknown text is kept as it is. */
  public static OpenEnum<JobPhase> read(String text) {
    return READER.read(text);
  }

  /** This constant as an open value. */
  public OpenEnum<JobPhase> open() {
    return READER.read(apiText);
  }

  @Override
  public String apiText() {
    return apiText;
  }
}
