package dev.syncruns.cli.explain;

import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.view.ConnectionRef;
import dev.syncruns.domain.problem.ErrorCode;
import dev.syncruns.domain.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phrases that several failures share. */
final class Words {

  private Words() {}

  /** Status and code of the answer as the end of a headline; empty when there was no answer. */
  static String answered(Problem problem) {
    if (problem.httpStatus().isEmpty()) {
      return "";
    }
    String code = problem.errorCode().map(ErrorCode::value).map(text -> " " + text).orElse("");
    return " (" + problem.httpStatus().getAsInt() + code + ")";
  }

  static String attempts(Problem problem) {
    return problem.attempts() == 0 ? "none was made" : Integer.toString(problem.attempts());
  }

  static String duration(Duration duration) {
    long seconds = duration.toSeconds();
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds < 7200 ? seconds / 60 + " min" : seconds / 3600 + " h (" + seconds + " s)";
  }

  static CliFailure withExcerpt(CliFailure failure, Problem problem) {
    Optional<String> excerpt = problem.excerpt().map(String::strip).filter(text -> !text.isEmpty());
    return excerpt.map(text -> failure.row("begins", text)).orElse(failure);
  }

  static CliFailure withConnection(CliFailure failure, @Nullable ConnectionRef connection) {
    if (connection == null) {
      return failure;
    }
    String id = connection.id().value();
    return failure.row(
        "connection",
        Optional.ofNullable(connection.alias()).map(alias -> alias + " = " + id).orElse(id)
            + "\n("
            + connection.origin()
            + ")");
  }
}
