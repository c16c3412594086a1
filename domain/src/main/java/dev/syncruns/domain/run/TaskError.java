package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import org.jspecify.annotations.Nullable;

/**
 * The error of a task ("task-error" on the API's page). Texts are the service's and untrusted; an
 * empty text means the same as none.
 *
 * @param phase the phase of the system, such as {@code file_download}; may be null.
 * @param system the failed system, such as {@code cloud_orchestrator} or {@code connector}; may be
 *     null.
 * @param details more specific information; may be null.
 * @param message the human-readable message; may be null.
 * @param category the category, such as {@code file_access}; may be null.
 * @param errorCode the error's code, such as {@code TAE_BRG_1000}; may be null.
 * @param canUserFix whether the user can fix it; null if not stated, which differs from false.
 * @param description the description; may be null.
 * @param kbArticleLink the link to public documentation; may be null or empty.
 * @param bridgeExitCode the connector's exit code, a 32-bit number sent signed or unsigned
 *     (4294967295 is -1); may be null.
 * @param descriptionKey the key of the description, such as {@code SourceFileNotFound}; may be
 *     null.
 * @param extra the fields beyond the API's page.
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

  /** Returns a builder with all fields absent. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link TaskError}; not thread-safe. Each setter sets the component of the same name;
   * others are absent.
   */
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

    public Builder phase(@Nullable String phase) {
      this.phase = phase;
      return this;
    }

    public Builder system(@Nullable String system) {
      this.system = system;
      return this;
    }

    public Builder details(@Nullable String details) {
      this.details = details;
      return this;
    }

    public Builder message(@Nullable String message) {
      this.message = message;
      return this;
    }

    public Builder category(@Nullable String category) {
      this.category = category;
      return this;
    }

    public Builder errorCode(@Nullable String errorCode) {
      this.errorCode = errorCode;
      return this;
    }

    public Builder canUserFix(@Nullable Boolean canUserFix) {
      this.canUserFix = canUserFix;
      return this;
    }

    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    public Builder kbArticleLink(@Nullable String kbArticleLink) {
      this.kbArticleLink = kbArticleLink;
      return this;
    }

    public Builder bridgeExitCode(@Nullable Long bridgeExitCode) {
      this.bridgeExitCode = bridgeExitCode;
      return this;
    }

    public Builder descriptionKey(@Nullable String descriptionKey) {
      this.descriptionKey = descriptionKey;
      return this;
    }

    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** Returns the error. */
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
