package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import org.jspecify.annotations.Nullable;

/**
 * The details of a task ("Task details" on the API's page).
 *
 * @param synchronizationReport the summary of its synchronization report; may be null.
 * @param extra what the service sent beyond the page.
 */
public record TaskDetails(
    @Nullable SynchronizationReport synchronizationReport, ExtraFields extra) {

  /** A builder with every field absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TaskDetails}; not thread-safe. What is not set is absent. */
  public static final class Builder {
    private @Nullable SynchronizationReport synchronizationReport;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    /** Sets the summary of its synchronization report; may be null. */
    public Builder synchronizationReport(@Nullable SynchronizationReport synchronizationReport) {
      this.synchronizationReport = synchronizationReport;
      return this;
    }

    /** Sets what the service sent beyond the page. */
    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** The value built so far. */
    public TaskDetails build() {
      return new TaskDetails(synchronizationReport, extra);
    }
  }
}
