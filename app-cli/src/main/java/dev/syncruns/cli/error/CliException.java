package dev.syncruns.cli.error;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The end of a command that could not do its job, as its user is told of it: a headline, rows that
 * explain, and an exit code. Its texts may hold what the service said; who prints them neutralises.
 */
public final class CliException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exit;
  private final transient List<Row> rows;
  private final transient @Nullable ApiError api;

  private CliException(ExitCode exit, String headline, List<Row> rows, @Nullable ApiError api) {
    super(headline);
    this.exit = exit;
    this.rows = List.copyOf(rows);
    this.api = api;
  }

  /** A failure with {@code headline}, which begins in lower case and has no full stop. */
  public static CliException of(ExitCode exit, String headline) {
    return new CliException(exit, headline, List.of(), null);
  }

  /** Bad arguments. */
  public static CliException usage(String headline) {
    return of(ExitCode.USAGE, headline);
  }

  /** Broken configuration, or an output that can't be written. */
  public static CliException config(String headline) {
    return of(ExitCode.CONFIG, headline);
  }

  /** The same with a further row. */
  public CliException row(String label, String value) {
    List<Row> more = new ArrayList<>(rows);
    more.add(new Row(label, value));
    return same(more, api);
  }

  /** The same with a row that says what the cause may be. */
  public CliException likely(String cause) {
    return row("likely", cause);
  }

  /** The same with a row that says what to do next. */
  public CliException suggest(String nextStep) {
    return row("try", nextStep);
  }

  /** The same with what the service answered. */
  public CliException api(ApiError answer) {
    return same(rows, answer);
  }

  /** The same with its cause, for {@code --debug}. */
  public CliException causedBy(Throwable cause) {
    CliException same = same(rows, api);
    same.initCause(cause);
    return same;
  }

  private CliException same(List<Row> rows, @Nullable ApiError api) {
    CliException same = new CliException(exit, headline(), rows, api);
    if (getCause() != null) {
      same.initCause(getCause());
    }
    return same;
  }

  /** What happened, in one line. */
  public String headline() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /** What the process ends with. */
  public ExitCode exit() {
    return exit;
  }

  /** What explains the failure, in order. */
  public List<Row> rows() {
    return rows;
  }

  /** What the service answered; empty when it was not asked or did not answer. */
  public Optional<ApiError> api() {
    return Optional.ofNullable(api);
  }

  /**
   * A line that explains.
   *
   * @param label e.g. {@code likely}, {@code try}, {@code connection}.
   * @param value the explanation.
   */
  public record Row(String label, String value) {}

  /**
   * What the service answered when it refused, for machines. Untrusted.
   *
   * @param httpStatus the status; null when there was no answer.
   * @param code the error's code; null when it had none.
   * @param correlationId by what the service finds the request; null when it sent none.
   * @param details each value that was refused; empty when there are none.
   */
  public record ApiError(
      @Nullable Integer httpStatus,
      @Nullable String code,
      @Nullable String correlationId,
      List<Detail> details) {

    /** Copies the details. */
    public ApiError {
      details = List.copyOf(details);
    }

    /**
     * One refused value.
     *
     * @param flag which option or argument of ours it came from; null when that is not known.
     * @param target what the service calls it; may be null.
     * @param code the detail's code; may be null.
     * @param message what the service said of it; may be null.
     */
    public record Detail(
        @Nullable String flag,
        @Nullable String target,
        @Nullable String code,
        @Nullable String message) {}
  }

  /** Why a file can't be written, in words. */
  public static final class FileReason {

    private FileReason() {}

    /** The reason that {@code why} stands for. */
    public static String of(Exception why) {
      if (why instanceof NoSuchFileException) {
        return "there is no such directory";
      }
      if (why instanceof AccessDeniedException) {
        return "no permission";
      }
      if (why instanceof InvalidPathException) {
        return "that is no path";
      }
      String text =
          why instanceof FileSystemException failed ? failed.getReason() : why.getMessage();
      return Optional.ofNullable(text).orElse(why.getClass().getSimpleName());
    }
  }
}
