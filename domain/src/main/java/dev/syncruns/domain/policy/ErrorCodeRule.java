package dev.syncruns.domain.policy;

import dev.syncruns.domain.diagnosis.Diagnosis;
import dev.syncruns.domain.run.Run;
import dev.syncruns.domain.selection.Glob;

/**
 * A rule that is violated by error codes of failed tasks, or by the error key of the run.
 *
 * @param pattern the codes, with {@code *} for any characters and {@code ?} for one.
 */
public record ErrorCodeRule(String pattern) implements Rule {

  @Override
  public String text() {
    return "code=" + pattern;
  }

  @Override
  public boolean isViolatedBy(Evidence evidence) {
    Glob glob = new Glob(pattern);
    Run run = evidence.run();
    boolean ofRun = run.error() != null && glob.matches(run.error().errorKey());
    return ofRun
        || run.tasks()
            .filter(Diagnosis::isFailure)
            .anyMatch(
                task ->
                    task.error() != null
                        && (glob.matches(task.error().errorCode())
                            || glob.matches(task.error().descriptionKey())));
  }
}
