package dev.syncruns.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.cli.output.JsonWriter;
import dev.syncruns.cli.output.OutputFormat;
import dev.syncruns.cli.report.RenderContext;
import dev.syncruns.cli.report.RenderContext.OutputTarget;
import dev.syncruns.cli.report.RunColumns;
import dev.syncruns.cli.report.RunRow;
import dev.syncruns.cli.report.TableSpec;
import dev.syncruns.cli.sample.Hostile;
import dev.syncruns.cli.sample.Nights;
import dev.syncruns.cli.sample.Screens;
import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.execution.ExecutionState;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.RunId;
import dev.syncruns.domain.run.RunSummary;
import dev.syncruns.domain.value.ExtraFields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonContractTest {
  @Test
  void documentSaysWhatItIsAboutAndHowFarItGoes() {
    JsonObject document = document(Nights.week());

    assertThat(document.keySet())
        .containsExactly(
            "schema", "connection", "scanned", "complete", "stopped", "irregularities", "runs");
    assertThat(document.getString("schema")).isEqualTo("syncruns.runs/v1");
    assertThat(document.getJsonObject("connection"))
        .isEqualTo(
            json(
                "{'alias':'bridge','title':'Bridge A12, structural',"
                    + "'id':'MWplZe9Uf0iR1IDMqyOMLry641hUCa9JjxI3cYz8uCg'}"));
    assertThat(document.getInt("scanned")).isEqualTo(8);
    assertThat(document.getBoolean("complete")).isTrue();
    assertThat(document.getString("stopped")).isEqualTo("end-of-list");
    assertThat(document.getJsonArray("irregularities")).isEmpty();
    assertThat(document.getJsonArray("runs")).hasSize(8);
  }

  @Test
  void everyFieldOfThePageComesOutAsItCameIn() {
    JsonObject run = runOf(EveryField.run());

    assertThat(run.getJsonObject("error")).isEqualTo(json("{'errorKey':'K','description':'D'}"));
    assertThat(without(run, "error", "jobs"))
        .containsAllEntriesOf(
            json(
                "{'id':'r-1','connectionId':'c-1','startDateTime':'2020-10-24T02:44:13.4109666Z',"
                    + "'endDateTime':'2020-10-24T02:47:13','phase':'MasterFile',"
                    + "'state':'Completed','result':'Cancelled','extra':{'new':[1.50,null]}}"));
    JsonObject job = run.getJsonArray("jobs").getJsonObject(0);
    assertThat(without(job, "tasks"))
        .isEqualTo(
            json(
                "{'id':'j-1','startDateTime':'2020-10-24T02:44:13+00:00',"
                    + "'endDateTime':'not a date','state':'Completed','result':'PartialSuccess',"
                    + "'connectorType':'AVEVAPID','outcome':'partial',"
                    + "'started':'2020-10-24T02:44:13Z','ended':null,'took':null,"
                    + "'extra':{'j':true}}"));
    JsonObject task = job.getJsonArray("tasks").getJsonObject(0);
    assertThat(task)
        .isEqualTo(
            json(
                "{'id':'t-1','sourceFileId':'f-1','startDateTime':'2020-10-24T02:44:13Z',"
                    + "'endDateTime':'2020-10-24T02:44:15.5Z','retryAttempts':3,"
                    + "'state':'Completed','result':'Error','outcome':'failed',"
                    + "'started':'2020-10-24T02:44:13Z','ended':'2020-10-24T02:44:15.500Z',"
                    + "'took':2.5,'error':{'errorCode':'TAE_BRG_1000','message':'m',"
                    + "'details':'d','bridgeExitCode':4294967295,'system':'s','phase':'p',"
                    + "'category':'c','descriptionKey':'dk','description':'de',"
                    + "'kbArticleLink':'','canUserFix':false,'extra':{'e':1e400}},"
                    + "'details':{'synchronizationReport':{'suggestedAction':'Critical',"
                    + "'message':'rm','totalErrorsCount':1,'totalWarningsCount':2,"
                    + "'totalOtherIssuesCount':9223372036854775807,'extra':{'r':{}}},"
                    + "'extra':{'d':[]}},'extra':{'retryAttempts':'many'}}"));
  }

  @Test
  void absentFieldsAreNullAndAbsentListsEmpty() {
    JsonObject run = runOf(Run.builder().build());

    for (String name :
        List.of(
            "id",
            "connectionId",
            "startDateTime",
            "endDateTime",
            "phase",
            "state",
            "result",
            "error",
            "started",
            "ended",
            "took",
            "fixable",
            "eta")) {
      assertThat(run.get(name)).as(name).isEqualTo(JsonValue.NULL);
    }
    assertThat(run.getJsonArray("jobs")).isEmpty();
    assertThat(run.getJsonArray("causes")).isEmpty();
    assertThat(run.getString("outcome")).isEqualTo("undetermined");
    assertThat(run).doesNotContainKey("extra");
  }

  @Test
  void absentFieldsAreNullAtEveryDepth() {
    JsonObject task =
        runOf(Hostile.empty().get(2))
            .getJsonArray("jobs")
            .getJsonObject(0)
            .getJsonArray("tasks")
            .getJsonObject(1);

    assertThat(task.getJsonObject("error"))
        .hasSize(11)
        .allSatisfy((name, value) -> assertThat(value).as(name).isEqualTo(JsonValue.NULL));
    assertThat(task.getJsonObject("details").getJsonObject("synchronizationReport"))
        .hasSize(5)
        .allSatisfy((name, value) -> assertThat(value).as(name).isEqualTo(JsonValue.NULL));
  }

  @Test
  void derivedFieldsOfAPartialNight() {
    JsonObject run = runOf(Nights.week().get(1));

    assertThat(run.getString("outcome")).isEqualTo("partial");
    assertThat(run.getString("started")).isEqualTo("2025-11-24T02:00:00Z");
    assertThat(run.getInt("took")).isEqualTo(1300);
    assertThat(run.getJsonObject("tasks").getInt("total")).isEqualTo(32);
    assertThat(run.getJsonObject("tasks").getInt("ok")).isEqualTo(28);
    assertThat(run.getJsonObject("tasks").getInt("failed")).isEqualTo(3);
    assertThat(run.getInt("retries")).isEqualTo(5);
    assertThat(run.getBoolean("flaky")).isFalse();
    assertThat(run.getBoolean("fixable")).isTrue();
    JsonObject cause = run.getJsonArray("causes").getJsonObject(0);
    assertThat(cause.getString("name")).isEqualTo("SourceFileNotFound");
    assertThat(cause.getInt("tasks")).isEqualTo(2);
    assertThat(cause.getString("fixableBasis")).isEqualTo("service");
    assertThat(cause.getJsonArray("files")).hasSize(2);
  }

  @Test
  void activeRunHasAnExpectedEnd() {
    JsonObject eta = runOf(Nights.running()).getJsonObject("eta");

    assertThat(eta.getInt("samples")).isEqualTo(4);
    assertThat(eta.getString("low")).isEqualTo("2025-11-24T06:20:29Z");
    assertThat(eta.getString("high")).isEqualTo("2025-11-24T06:21:16Z");
  }

  @Test
  void contradictionsAreNamed() {
    assertThat(runOf(Hostile.contradictory()).getJsonArray("contradictions"))
        .isEqualTo(json("{'a':['success-with-failed-part']}").getJsonArray("a"));
  }

  @Test
  void hostileTextComesBackWholeButForItsSecrets() {
    JsonObject run = runOf(Hostile.everywhere());
    String expected =
        Hostile.TEXT
            .replace("u:geheim@", "***@")
            .replace("sig=GEHEIM%2F", "sig=***")
            .replace("token=GEHEIM", "token=***")
            .replace("Bearer eyJhbGciOi.eyJzdWIiOi.GEHEIM", "Bearer ***");

    assertThat(run.getString("connectionId")).isEqualTo(expected);
    assertThat(run.getJsonArray("jobs").getJsonObject(0).getString("connectorType"))
        .isEqualTo(expected);
  }

  @Test
  void onlyTheFieldsAskedForInTheirOrder() {
    String lines =
        Screens.listed(
            OutputFormat.JSONL, OutputTarget.DATA, Nights.week().subList(1, 3), "outcome", "id");

    assertThat(lines.lines())
        .containsExactly(
            "{\"outcome\":\"partial\",\"id\":\"c02be917-4f0e-4c0e-9a53-b6a1f2f2f001\"}",
            "{\"outcome\":\"partial\",\"id\":\"91fe03d2-77aa-4e3b-8f10-1f0f6a0b9d42\"}");
  }

  @Test
  void summaryHasItsThreeFieldsAndNoInventedOnes() {
    RunSummary summary =
        new RunSummary(
            RunId.of("r"),
            ExecutionState.COMPLETED.open(),
            ExecutionResult.SUCCESS.open(),
            ExtraFields.of(Map.of("x", "1")));

    String object = object(RunColumns.table(true), RunRow.of(summary), List.of());

    assertThat(parse(object))
        .isEqualTo(
            json(
                "{'id':'r','state':'Completed','result':'Success','outcome':'success',"
                    + "'run':'r','contradictions':[],'extra':{'x':1}}"));
  }

  @Test
  void noRunsAreAnEmptyList() {
    assertThat(document(List.of()).getJsonArray("runs")).isEmpty();
  }

  private static JsonObject runOf(Run run) {
    return parse(object(RunColumns.table(false), RunRow.of(run), Nights.week()));
  }

  private static String object(TableSpec<RunRow> table, RunRow row, List<Run> history) {
    RenderContext context = Screens.reading(OutputTarget.DATA, history);
    return JsonWriter.object(fields -> table.write(fields, row, context));
  }

  private static JsonObject document(List<Run> runs) {
    return parse(Cli.run(runs, "list", "--json").out());
  }

  private static JsonObject without(JsonObject object, String... names) {
    var builder = Json.createObjectBuilder(object);
    List.of(names).forEach(builder::remove);
    return builder.build();
  }

  private static JsonObject json(String text) {
    return parse(text.replace('\'', '"'));
  }

  private static JsonObject parse(String text) {
    return Json.createReader(new StringReader(text)).readObject();
  }
}
