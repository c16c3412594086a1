package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import org.jspecify.annotations.Nullable;

/**
 * The error of a whole run ("Run error details" on the API's page). Texts are the service's and
 * untrusted.
 *
 * @param errorKey the error's key, such as {@code UserNotAuthenticated}; may be null.
 * @param description the description; may be null or empty.
 * @param extra the fields beyond the API's page.
 */
public record RunError(@Nullable String errorKey, @Nullable String description, ExtraFields extra) {

  /** Returns a builder with all fields absent. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds a {@link RunError}; not thread-safe. Each setter sets the component of the same name;
   * others are absent.
   */
  public static final class Builder {
    private @Nullable String errorKey;
    private @Nullable String description;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    public Builder errorKey(@Nullable String errorKey) {
      this.errorKey = errorKey;
      return this;
    }

    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** Returns the error. */
    public RunError build() {
      return new RunError(errorKey, description, extra);
    }
  }
}
