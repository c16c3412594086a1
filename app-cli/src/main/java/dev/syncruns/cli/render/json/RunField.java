package dev.syncruns.cli.render.json;

import dev.syncruns.cli.view.Choice;
import dev.syncruns.cli.view.Listed;
import dev.syncruns.cli.view.Reading;
import dev.syncruns.cli.view.UnknownWord;
import dev.syncruns.domain.statistics.TaskCounts;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A field of a run in JSON: first those of the API's page, then those derived from them. */
@SuppressWarnings("ImmutableEnumChecker") // the contents are lambdas without state
public enum RunField {
  /** The id. */
  ID("id", (fields, listed, reading) -> fields.id("id", listed.run().id())),
  /** The connection's id as the service sent it. */
  CONNECTION_ID(
      "connectionId",
      (fields, listed, reading) -> fields.text("connectionId", listed.run().connectionId())),
  /** The start as the service sent it. */
  START_DATE_TIME(
      "startDateTime",
      (fields, listed, reading) -> fields.timestamp("startDateTime", listed.run().startDateTime())),
  /** The end as the service sent it. */
  END_DATE_TIME(
      "endDateTime",
      (fields, listed, reading) -> fields.timestamp("endDateTime", listed.run().endDateTime())),
  /** The phase as the service sent it. */
  PHASE("phase", (fields, listed, reading) -> fields.constant("phase", listed.run().phase())),
  /** The state as the service sent it. */
  STATE("state", (fields, listed, reading) -> fields.constant("state", listed.run().state())),
  /** The result as the service sent it. */
  RESULT("result", (fields, listed, reading) -> fields.constant("result", listed.run().result())),
  /** The error of the whole run. */
  ERROR("error", (fields, listed, reading) -> Jobs.writeRunError(fields, listed.run().error())),
  /** The jobs with their tasks. */
  JOBS("jobs", (fields, listed, reading) -> Jobs.writeJobs(fields.json(), listed.run().jobs())),
  /** The word for state and result together. */
  OUTCOME("outcome", (fields, listed, reading) -> fields.text("outcome", listed.outcome().label())),
  /** When it started. */
  STARTED_AT(
      "startedAt",
      (fields, listed, reading) -> fields.moment("startedAt", listed.facts().span().start())),
  /** When it ended. */
  ENDED_AT(
      "endedAt",
      (fields, listed, reading) -> fields.moment("endedAt", listed.facts().span().end())),
  /** How long it took. */
  DURATION_SECONDS(
      "durationSeconds",
      (fields, listed, reading) ->
          fields.seconds("durationSeconds", listed.facts().span().duration())),
  /** How many tasks ended how. */
  TASKS(
      "tasks",
      (fields, listed, reading) -> Derived.writeTasks(fields.json(), listed.facts().tasks())),
  /** How many retries there were. */
  RETRIES(
      "retries",
      (fields, listed, reading) -> {
        TaskCounts counts = listed.facts().tasks();
        fields.number("retries", counts == null ? null : counts.retries());
      }),
  /** Whether a task succeeded only after a retry. */
  FLAKY(
      "flaky", (fields, listed, reading) -> fields.truth("flaky", listed.facts().flaky() != null)),
  /** Whether the user can fix it. */
  FIXABLE(
      "fixable", (fields, listed, reading) -> fields.truth("fixable", listed.facts().fixable())),
  /** Why it failed. */
  CAUSES(
      "causes",
      (fields, listed, reading) -> Derived.writeCauses(fields.json(), listed.facts().causes())),
  /** What the service contradicts itself in. */
  CONTRADICTIONS(
      "contradictions",
      (fields, listed, reading) ->
          Derived.writeContradictions(fields.json(), listed.facts().contradictions())),
  /** When it may end. */
  ETA("eta", (fields, listed, reading) -> Derived.writeEta(fields.json(), listed.facts(), reading)),
  /** What the service sent beyond the API's page; left out when that is nothing. */
  EXTRA("extra", (fields, listed, reading) -> fields.extra(listed.run().extra()));

  private static final Set<RunField> OF_A_SUMMARY =
      EnumSet.of(ID, STATE, RESULT, OUTCOME, CONTRADICTIONS, EXTRA);

  private final String label;
  private final Content content;

  RunField(String label, Content content) {
    this.label = label;
    this.content = content;
  }

  /** Its name in JSON. */
  public String label() {
    return label;
  }

  /** All fields, or those a summary has. */
  public static List<RunField> all(boolean minimal) {
    return Arrays.stream(values())
        .filter(field -> !minimal || OF_A_SUMMARY.contains(field))
        .toList();
  }

  /**
   * The field of a name.
   *
   * @param word the name as typed
   * @param known the fields it can be
   * @throws UnknownWord when it is none of them
   */
  public static RunField named(String word, List<RunField> known) {
    return Choice.named(word, known, RunField::label);
  }

  void write(Fields fields, Listed listed, Reading reading) {
    content.write(fields, listed, reading);
  }

  /** Writes a field. */
  private interface Content {
    void write(Fields fields, Listed listed, Reading reading);
  }
}
