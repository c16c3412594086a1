package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import dev.syncruns.domain.value.OpenEnum;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a task's synchronization report ("Synchronization report" on the API's page).
 *
 * @param message the error message explaining the result; may be null or empty; untrusted.
 * @param suggestedAction the severity the report asks attention with; may be null.
 * @param totalErrorsCount the number of errors in the report; may be null.
 * @param totalWarningsCount the number of warnings in the report; may be null.
 * @param totalOtherIssuesCount the number of other issues in the report; may be null.
 * @param extra what the service sent beyond the page.
 */
public record SynchronizationReport(
    @Nullable String message,
    @Nullable OpenEnum<SuggestedAction> suggestedAction,
    @Nullable Long totalErrorsCount,
    @Nullable Long totalWarningsCount,
    @Nullable Long totalOtherIssuesCount,
    ExtraFields extra) {

  /** A builder with every field absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link SynchronizationReport}; not thread-safe. What is not set is absent. */
  public static final class Builder {
    private @Nullable String message;
    private @Nullable OpenEnum<SuggestedAction> suggestedAction;
    private @Nullable Long totalErrorsCount;
    private @Nullable Long totalWarningsCount;
    private @Nullable Long totalOtherIssuesCount;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    /** Sets the error message explaining the result; may be null or empty; untrusted. */
    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    /** Sets the severity the report asks attention with; may be null. */
    public Builder suggestedAction(@Nullable OpenEnum<SuggestedAction> suggestedAction) {
      this.suggestedAction = suggestedAction;
      return this;
    }

    /** Sets the number of errors in the report; may be null. */
    public Builder totalErrorsCount(@Nullable Long totalErrorsCount) {
      this.totalErrorsCount = totalErrorsCount;
      return this;
    }

    /** Sets the number of warnings in the report; may be null. */
    public Builder totalWarningsCount(@Nullable Long totalWarningsCount) {
      this.totalWarningsCount = totalWarningsCount;
      return this;
    }

    /** Sets the number of other issues in the report; may be null. */
    public Builder totalOtherIssuesCount(@Nullable Long totalOtherIssuesCount) {
      this.totalOtherIssuesCount = totalOtherIssuesCount;
      return this;
    }

    /** Sets what the service sent beyond the page. */
    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** The value built so far. */
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
