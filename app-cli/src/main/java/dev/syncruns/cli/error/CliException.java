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
 * The failure of a command as its user sees it: a headline, explanatory rows, and an exit code.
 * Texts may come from the service and must be sanitized for output.
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

  /** Returns a failure with {@code headline}, which begins in lower case and has no period. */
  public static CliException of(ExitCode exit, String headline) {
    return new CliException(exit, headline, List.of(), null);
  }

  /** Returns a failure for invalid arguments. */
  public static CliException usage(String headline) {
    return of(ExitCode.USAGE, headline);
  }

  /** Returns a failure for invalid configuration, or an output that cannot be written. */
  public static CliException config(String headline) {
    return of(ExitCode.CONFIG, headline);
  }

  /** Returns a copy with another row. */
  public CliException row(String label, String value) {
    List<Row> more = new ArrayList<>(rows);
    more.add(new Row(label, value));
    return same(more, api);
  }

  /** Returns a copy with a likely cause. */
  public CliException likely(String cause) {
    return row("likely", cause);
  }

  /** Returns a copy with a next step. */
  public CliException suggest(String nextStep) {
    return row("try", nextStep);
  }

  /** Returns a copy with the service's response. */
  public CliException api(ApiError answer) {
    return same(rows, answer);
  }

  /** Returns a copy with a cause, for {@code --debug}. */
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

  /** The failure in one line. */
  public String headline() {
    String message = getMessage();
    return message == null ? "" : message;
  }

  /** The exit code of the process. */
  public ExitCode exit() {
    return exit;
  }

  /** The explanatory rows in order. */
  public List<Row> rows() {
    return rows;
  }

  /** The service's response; empty if there was none. */
  public Optional<ApiError> api() {
    return Optional.ofNullable(api);
  }

  /**
   * An explanatory row.
   *
   * @param label such as {@code likely}, {@code try}, {@code connection}.
   * @param value the explanation.
   */
  public record Row(String label, String value) {}

  /**
   * The service's error response, in structured form. Untrusted.
   *
   * @param httpStatus the status; null without a response.
   * @param code the error code; null if there is none.
   * @param correlationId the service's id of the request; null if it sent none.
   * @param details the rejected values; may be empty.
   */
  public record ApiError(
      @Nullable Integer httpStatus,
      @Nullable String code,
      @Nullable String correlationId,
      List<Detail> details) {

    public ApiError {
      details = List.copyOf(details);
    }

    /**
     * A rejected value.
     *
     * @param flag the option or argument that it came from; null if unknown.
     * @param target the service's name for it; may be null.
     * @param code the code of the detail; may be null.
     * @param message the service's message; may be null.
     */
    public record Detail(
        @Nullable String flag,
        @Nullable String target,
        @Nullable String code,
        @Nullable String message) {}
  }

  /** Explains why a file cannot be written. */
  public static final class FileReason {

    private FileReason() {}

    /** Returns the reason of {@code why}. */
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
