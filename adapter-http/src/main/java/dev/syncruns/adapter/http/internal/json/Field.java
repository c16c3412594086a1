package dev.syncruns.adapter.http.internal.json;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The fields that the schemas of the API's page name, whatever the object they stand in. */
enum Field {
  RUNS("runs"),
  LINKS("_links"),
  SELF("self"),
  PREV("prev"),
  NEXT("next"),
  HREF("href"),
  ID("id"),
  CONNECTION_ID("connectionId"),
  START_DATE_TIME("startDateTime"),
  END_DATE_TIME("endDateTime"),
  PHASE("phase"),
  STATE("state"),
  RESULT("result"),
  ERROR("error"),
  JOBS("jobs"),
  ERROR_KEY("errorKey"),
  DESCRIPTION("description"),
  CONNECTOR_TYPE("connectorType"),
  TASKS("tasks"),
  SOURCE_FILE_ID("sourceFileId"),
  RETRY_ATTEMPTS("retryAttempts"),
  DETAILS("details"),
  SYSTEM("system"),
  MESSAGE("message"),
  CATEGORY("category"),
  ERROR_CODE("errorCode"),
  CAN_USER_FIX("canUserFix"),
  KB_ARTICLE_LINK("kbArticleLink"),
  BRIDGE_EXIT_CODE("bridgeExitCode"),
  DESCRIPTION_KEY("descriptionKey"),
  SYNCHRONIZATION_REPORT("synchronizationReport"),
  SUGGESTED_ACTION("suggestedAction"),
  TOTAL_ERRORS_COUNT("totalErrorsCount"),
  TOTAL_WARNINGS_COUNT("totalWarningsCount"),
  TOTAL_OTHER_ISSUES_COUNT("totalOtherIssuesCount"),

  /** Any other. */
  UNKNOWN("");

  private static final Map<String, Field> BY_NAME =
      Arrays.stream(values())
          .collect(Collectors.toMap(field -> field.apiName, Function.identity()));

  private final String apiName;

  Field(String apiName) {
    this.apiName = apiName;
  }

  static Field named(String name) {
    return BY_NAME.getOrDefault(name, UNKNOWN);
  }
}
