package dev.syncruns.benchmarks.payload;

import java.util.Locale;

/** The JSON of made-up runs; what differs between runs of one page differs in length nowhere. */
final class RunText {
  /** Stands where the number of a run belongs. */
  static final String NUMBER = "000000000000";

  private static final int JOBS = 3;
  private static final int TASKS = 5;
  private static final String[] CONNECTORS = {"MSTN", "REVIT", "CIVIL3D"};

  private RunText() {}

  static String of(Form form, int index) {
    String beginning =
        "{\"id\":\"%s-%s\",\"state\":\"Completed\",\"result\":\"PartialSuccess\""
            .formatted(guid("2f", index).substring(0, 23), NUMBER);
    return beginning + (form == Form.MINIMAL ? "}" : rest(index));
  }

  private static String rest(int index) {
    StringBuilder run = new StringBuilder();
    run.append(",\"connectionId\":\"wUzN8c0aNkGmXy1Rk3qUpw\",\"phase\":\"MasterFile\",");
    run.append(times(index, 0));
    run.append(",\"error\":{\"errorKey\":\"UserNotAuthenticated\",");
    run.append("\"description\":\"The user behind the connection has to sign in again.\"}");
    for (int job = 0; job < JOBS; job++) {
      run.append(job == 0 ? ",\"jobs\":[" : ",").append(job(index, job));
    }
    return run.append("]}").toString();
  }

  private static String job(int index, int job) {
    StringBuilder text = new StringBuilder();
    text.append("{\"id\":\"").append(guid("5a" + job, index)).append("\",");
    text.append(times(index, job));
    text.append(",\"state\":\"Completed\",\"result\":\"PartialSuccess\",\"connectorType\":\"");
    text.append(CONNECTORS[job]).append('"');
    for (int task = 0; task < TASKS; task++) {
      text.append(task == 0 ? ",\"tasks\":[" : ",").append(task(index, job, task));
    }
    return text.append("]}").toString();
  }

  private static String task(int index, int job, int task) {
    String place = "%d%d".formatted(job, task);
    boolean failed = task == 0;
    return """
    {"id":"%s","sourceFileId":"building-%s/%03d.dgn",%s,"retryAttempts":%d,\
    "state":"Completed","result":"%s"%s%s}"""
        .formatted(
            guid("c4" + place, index),
            place,
            index,
            times(index, job + task),
            task % 2,
            failed ? "Error" : "Success",
            failed && job == 0 ? error(index, place) : "",
            failed ? report(index) : "");
  }

  private static String report(int index) {
    return """
    ,"details":{"synchronizationReport":{"message":"","suggestedAction":"Error",\
    "totalErrorsCount":1,"totalWarningsCount":%d,"totalOtherIssuesCount":3}}"""
        .formatted(index % 10);
  }

  private static String error(int index, String place) {
    return """
    ,"error":{"phase":"Bridging","system":"SynchronizationService",\
    "details":"Exit of the bridge in step %s","message":"The file %03d could not be read",\
    "category":"DataError","errorCode":"BridgingFailed","canUserFix":true,\
    "description":"A part of the model has no geometry that a bridge can read",\
    "kbArticleLink":"https://kb.example.com/articles/%d","bridgeExitCode":%d,\
    "descriptionKey":"Bridging.NoGeometry"}"""
        .formatted(place, index, 98_000 + index, 4_294_967_000L + index);
  }

  private static String times(int index, int offset) {
    String time = "2026-10-%02dT%s:%02d:%02d.%07dZ";
    int day = 1 + index % 28;
    int minute = index % 60;
    String start = time.formatted(day, "02", minute, offset, 1_234_567 + index);
    String end = time.formatted(day, "03", minute, offset, 7_654_321 + index);
    return "\"startDateTime\":\"%s\",\"endDateTime\":\"%s\"".formatted(start, end);
  }

  private static String guid(String kind, int index) {
    long mixed = (kind.hashCode() * 31L + index) * 0x9E37_79B9_7F4A_7C15L;
    String hex = "%016x%016x".formatted(mixed, mixed * 31 + index).toLowerCase(Locale.ROOT);
    return "%s-%s-4%s-8%s-%s"
        .formatted(
            hex.substring(0, 8),
            hex.substring(8, 12),
            hex.substring(13, 16),
            hex.substring(17, 20),
            hex.substring(20, 32));
  }
}
