package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import org.jspecify.annotations.Nullable;

/**
 * The details of a task ("Task details" on the API's page).
 *
 * @param synchronizationReport the summary of its synchronization report; may be null.
 * @param extra the fields beyond the API's page.
 */
public record TaskDetails(
    @Nullable SynchronizationReport synchronizationReport, ExtraFields extra) {

  /** Returns a builder with all fields absent. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link TaskDetails}; not thread-safe. Each setter sets the component of the same name;
   * others are absent.
   */
  public static final class Builder {
    private @Nullable SynchronizationReport synchronizationReport;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    public Builder synchronizationReport(@Nullable SynchronizationReport synchronizationReport) {
      this.synchronizationReport = synchronizationReport;
      return this;
    }

    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** Returns the details. */
    public TaskDetails build() {
      return new TaskDetails(synchronizationReport, extra);
    }
  }
}
