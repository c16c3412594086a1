package dev.syncruns.domain.execution;

import dev.syncruns.domain.value.ApiEnum;
import dev.syncruns.domain.value.OpenEnum;

/** The phase of a run ("Job Phase" on the API's page). */
public enum JobPhase implements ApiEnum {
  /** Preparation of files. */
  PREPROCESSOR("Preprocessor"),

  /** Synchronization of master files. */
  MASTER_FILE("MasterFile"),

  /** Synchronization of reference files. */
  REFERENCE_FILE("ReferenceFile");

  private static final OpenEnum.Reader<JobPhase> READER = new OpenEnum.Reader<>(values());

  private final String apiText;

  JobPhase(String apiText) {
    this.apiText = apiText;
  }

  /** Returns the value for a text of the service; unknown text is kept. */
  public static OpenEnum<JobPhase> read(String text) {
    return READER.read(text);
  }

  /** Returns this constant as an open value. */
  public OpenEnum<JobPhase> open() {
    return READER.read(apiText);
  }

  @Override
  public String apiText() {
    return apiText;
  }
}
