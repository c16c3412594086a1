package dev.syncruns.domain.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.domain.execution.ExecutionResult;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.run.Task;
import dev.syncruns.domain.run.TaskError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class DiagnosisPropertiesTest {

  @Property(tries = 300)
  void neitherOrderNorRepetitionOfRunsMakesADifference(
      @ForAll("histories") List<Run> runs, @ForAll long seed) {
    List<Run> others = new ArrayList<>(runs);
    others.addAll(runs);
    Collections.shuffle(others, new Random(seed));

    assertThat(Diagnosis.of(others)).isEqualTo(Diagnosis.of(runs));
  }

  @Property(tries = 300)
  void noFailureIsLostAndNoneIsCountedTwice(@ForAll("histories") List<Run> runs) {
    Diagnosis diagnosis = Diagnosis.of(runs);

    long failed = runs.stream().flatMap(Run::tasks).filter(Diagnosis::isFailure).count();
    long told = diagnosis.causes().stream().mapToLong(cause -> cause.impact().tasks()).sum();
    assertThat(told).isEqualTo(failed);
    for (RootCause cause : diagnosis.causes()) {
      assertThat(cause.impact().tasksByFile().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(cause.impact().tasks());
      assertThat(cause.timeline().shown()).isEqualTo(cause.impact().runs());
      assertThat(cause.timeline().shown()).isLessThanOrEqualTo(cause.timeline().over());
    }
  }

  @Property(tries = 300)
  void everyCauseOfARunAloneIsOneOfTheHistory(@ForAll("histories") List<Run> runs) {
    Set<CauseFingerprint> told =
        Diagnosis.of(runs).causes().stream()
            .map(cause -> cause.cause().key())
            .collect(Collectors.toSet());

    Set<CauseFingerprint> single =
        runs.stream()
            .flatMap(run -> Diagnosis.causesOf(run).stream())
            .map(Cause::key)
            .collect(Collectors.toSet());
    assertThat(told).isEqualTo(single);
  }

  @Property(tries = 300)
  void resolvedCausesComeLastAndFixableOnesFirstAmongTheirLike(
      @ForAll("histories") List<Run> runs) {
    List<RootCause> causes = Diagnosis.of(runs).causes();

    assertThat(causes.stream().map(RootCause::isResolved)).isSorted();
    for (boolean resolved : new boolean[] {false, true}) {
      assertThat(
              causes.stream()
                  .filter(cause -> cause.isResolved() == resolved)
                  .map(cause -> cause.cause().fixability()))
          .isSorted();
    }
  }

  @Property(tries = 300)
  void theCourseFitsTheRuns(@ForAll("histories") List<Run> runs) {
    for (RootCause cause : Diagnosis.of(runs).causes()) {
      CauseTimeline course = cause.timeline();
      RunRef first = course.firstSeen();
      RunRef last = course.lastSeen();
      assertThat(first).isNotNull();
      assertThat(last).isNotNull();
      assertThat(last.isBefore(first)).isFalse();
      assertThat(course.lastGood() == null || course.lastGood().isBefore(first)).isTrue();
      assertThat(course.since() == null).isEqualTo(course.state() == CauseState.ACTIVE);
      assertThat(course.since() == null || last.isBefore(course.since())).isTrue();
    }
  }

  @Property
  void messagesThatDifferOnlyInNumbersAreOneCause(
      @ForAll @LongRange(min = 0) long one,
      @ForAll @LongRange(min = 0) long other,
      @ForAll("templates") String template) {
    List<Run> runs =
        List.of(
            Histories.partial(0, said(template.formatted(one))),
            Histories.partial(1, said(template.formatted(other))));

    assertThat(Diagnosis.of(runs).causes()).hasSize(1);
  }

  @Property
  void theMaskIsItsOwnMask(@ForAll String message) {
    String masked = MessageNormalizer.normalize(message);

    assertThat(MessageNormalizer.normalize(masked)).isEqualTo(masked);
  }

  @Provide
  Arbitrary<String> templates() {
    return Arbitraries.of(
        "Process %d ended",
        "Datei C:\\Büro\\Größe-%d.dgn nicht gefunden (Zeile 7)",
        "Zeitüberschreitung nach %d Sekunden",
        "ファイル /模型/%d.rvt が見つかりません",
        "took %d s of 30 s",
        "job {5a9c04ef-b1e2-4b70-bee1-2689075fc178} slot %d",
        "не найден файл '../папка/%d.dgn'");
  }

  @Provide
  Arbitrary<List<Run>> histories() {
    return night().list().ofMaxSize(12).map(DiagnosisPropertiesTest::runs);
  }

  private static Arbitrary<List<Task>> night() {
    Arbitrary<ExecutionResult> results =
        Arbitraries.of(
            ExecutionResult.SUCCESS, ExecutionResult.ERROR, ExecutionResult.PARTIAL_SUCCESS);
    Arbitrary<String> files = Arbitraries.of("a.dgn", "b.rvt", "c.dwg");
    Arbitrary<@Nullable TaskError> errors = errors().injectNull(0.4);
    return Combinators.combine(files, results, errors)
        .as((file, result, error) -> Histories.task(file, result).error(error).build())
        .list()
        .ofMaxSize(5);
  }

  private static Arbitrary<TaskError> errors() {
    Arbitrary<Boolean> fixable = Arbitraries.of(true, false).injectNull(0.3);
    return Combinators.combine(
            Arbitraries.of("X", "Y"), Arbitraries.integers().between(0, 9), fixable)
        .as(
            (code, number, said) ->
                TaskError.builder()
                    .errorCode(code)
                    .message("after " + number + " tries")
                    .canUserFix(said)
                    .build());
  }

  private static List<Run> runs(List<List<Task>> nights) {
    List<Run> runs = new ArrayList<>();
    for (List<Task> tasks : nights) {
      boolean failed = tasks.stream().anyMatch(Diagnosis::isFailure);
      runs.add(
          Histories.run(
                  runs.size(), failed ? ExecutionResult.PARTIAL_SUCCESS : ExecutionResult.SUCCESS)
              .jobs(List.of(Histories.job(tasks.toArray(Task[]::new))))
              .build());
    }
    return runs;
  }

  private static TaskError said(String message) {
    return TaskError.builder().errorCode("E").message(message).build();
  }
}
