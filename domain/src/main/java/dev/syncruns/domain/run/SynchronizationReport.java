package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a task's synchronization report ("Synchronization report" on the API's page).
 *
 * @param message the error message that explains the result; may be null or empty; untrusted.
 * @param suggestedAction the severity; may be null.
 * @param totalErrorsCount the number of errors; may be null.
 * @param totalWarningsCount the number of warnings; may be null.
 * @param totalOtherIssuesCount the number of other issues; may be null.
 * @param extra the fields beyond the API's page.
 */
public record SynchronizationReport(
    @Nullable String message,
    @Nullable OpenEnum<SuggestedAction> suggestedAction,
    @Nullable Long totalErrorsCount,
    @Nullable Long totalWarningsCount,
    @Nullable Long totalOtherIssuesCount,
    ExtraFields extra) {

  /** Returns a builder with all fields absent. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link SynchronizationReport}; not thread-safe. Each setter sets the component of the
   * same name; others are absent.
   */
  public static final class Builder {
    private @Nullable String message;
    private @Nullable OpenEnum<SuggestedAction> suggestedAction;
    private @Nullable Long totalErrorsCount;
    private @Nullable Long totalWarningsCount;
    private @Nullable Long totalOtherIssuesCount;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    public Builder suggestedAction(@Nullable OpenEnum<SuggestedAction> suggestedAction) {
      this.suggestedAction = suggestedAction;
      return this;
    }

    public Builder totalErrorsCount(@Nullable Long totalErrorsCount) {
      this.totalErrorsCount = totalErrorsCount;
      return this;
    }

    public Builder totalWarningsCount(@Nullable Long totalWarningsCount) {
      this.totalWarningsCount = totalWarningsCount;
      return this;
    }

    public Builder totalOtherIssuesCount(@Nullable Long totalOtherIssuesCount) {
      this.totalOtherIssuesCount = totalOtherIssuesCount;
      return this;
    }

    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** Returns the report. */
    public SynchronizationReport build() {
      return new SynchronizationReport(
          message,
          suggestedAction,
          totalErrorsCount,
          totalWarningsCount,
          totalOtherIssuesCount,
          extra);
    }
  }
}
