package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import org.jspecify.annotations.Nullable;

/**
 * The error of a task ("task-error" on the API's page). Texts are the service's and untrusted; an
 * empty text means the same as none.
 *
 * @param phase where it happened: the phase of the system, e.g. {@code file_download}; may be null.
 * @param system who failed: e.g. {@code cloud_orchestrator} or {@code connector}; may be null.
 * @param details more specific information about the error; may be null.
 * @param message the human-readable representation of the error; may be null.
 * @param category what kind it is, e.g. {@code file_access}; may be null.
 * @param errorCode the error's code, e.g. {@code TAE_BRG_1000}; may be null.
 * @param canUserFix whether the user can fix it; null when the service did not say, which is not
 *     the same as false.
 * @param description the description of the error; may be null.
 * @param kbArticleLink the link to public documentation for known errors; may be null or empty.
 * @param bridgeExitCode the connector's exit code, a 32-bit number sent signed or unsigned
 *     (4294967295 is -1); may be null.
 * @param descriptionKey the key of the description, e.g. {@code SourceFileNotFound}; may be null.
 * @param extra what the service sent beyond the page.
 */
public record TaskError(
    @Nullable String phase,
    @Nullable String system,
    @Nullable String details,
    @Nullable String message,
    @Nullable String category,
    @Nullable String errorCode,
    @Nullable Boolean canUserFix,
    @Nullable String description,
    @Nullable String kbArticleLink,
    @Nullable Long bridgeExitCode,
    @Nullable String descriptionKey,
    ExtraFields extra) {

  /** A builder with every field absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link TaskError}; not thread-safe. What is not set is absent. */
  public static final class Builder {
    private @Nullable String phase;
    private @Nullable String system;
    private @Nullable String details;
    private @Nullable String message;
    private @Nullable String category;
    private @Nullable String errorCode;
    private @Nullable Boolean canUserFix;
    private @Nullable String description;
    private @Nullable String kbArticleLink;
    private @Nullable Long bridgeExitCode;
    private @Nullable String descriptionKey;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    /** Sets where it happened: the phase of the system, e.g. {@code file_download}; may be null. */
    public Builder phase(@Nullable String phase) {
      this.phase = phase;
      return this;
    }

    /** Sets who failed: e.g. {@code cloud_orchestrator} or {@code connector}; may be null. */
    public Builder system(@Nullable String system) {
      this.system = system;
      return this;
    }

    /** Sets more specific information about the error; may be null. */
    public Builder details(@Nullable String details) {
      this.details = details;
      return this;
    }

    /** Sets the human-readable representation of the error; may be null. */
    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    /** Sets what kind it is, e.g. {@code file_access}; may be null. */
    public Builder category(@Nullable String category) {
      this.category = category;
      return this;
    }

    /** Sets the error's code, e.g. {@code TAE_BRG_1000}; may be null. */
    public Builder errorCode(@Nullable String errorCode) {
      this.errorCode = errorCode;
      return this;
    }

    /**
     * Sets whether the user can fix it; null when the service did not say, which is not the same as
     * false.
     */
    public Builder canUserFix(@Nullable Boolean canUserFix) {
      this.canUserFix = canUserFix;
      return this;
    }

    /** Sets the description of the error; may be null. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets the link to public documentation for known errors; may be null or empty. */
    public Builder kbArticleLink(@Nullable String kbArticleLink) {
      this.kbArticleLink = kbArticleLink;
      return this;
    }

    /**
     * Sets the connector's exit code, a 32-bit number sent signed or unsigned (4294967295 is -1);
     * may be null.
     */
    public Builder bridgeExitCode(@Nullable Long bridgeExitCode) {
      this.bridgeExitCode = bridgeExitCode;
      return this;
    }

    /** Sets the key of the description, e.g. {@code SourceFileNotFound}; may be null. */
    public Builder descriptionKey(@Nullable String descriptionKey) {
      this.descriptionKey = descriptionKey;
      return this;
    }

    /** Sets what the service sent beyond the page. */
    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** The value built so far. */
    public TaskError build() {
      return new TaskError(
          phase,
          system,
          details,
          message,
          category,
          errorCode,
          canUserFix,
          description,
          kbArticleLink,
          bridgeExitCode,
          descriptionKey,
          extra);
    }
  }
}
