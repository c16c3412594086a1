package dev.syncruns.domain.run;

import dev.syncruns.domain.value.ExtraFields;
import org.jspecify.annotations.Nullable;

/**
 * The error of a whole run ("Run error details" on the API's page). Texts are the service's and
 * untrusted.
 *
 * @param errorKey the error's key, e.g. {@code UserNotAuthenticated}; may be null.
 * @param description more information about the error; may be null or empty.
 * @param extra what the service sent beyond the page.
 */
public record RunError(@Nullable String errorKey, @Nullable String description, ExtraFields extra) {

  /** A builder with every field absent. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link RunError}; not thread-safe. What is not set is absent. */
  public static final class Builder {
    private @Nullable String errorKey;
    private @Nullable String description;
    private ExtraFields extra = ExtraFields.none();

    private Builder() {}

    /** Sets the error's key, e.g. {@code UserNotAuthenticated}; may be null. */
    public Builder errorKey(@Nullable String errorKey) {
      this.errorKey = errorKey;
      return this;
    }

    /** Sets more information about the error; may be null or empty. */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** Sets what the service sent beyond the page. */
    public Builder extra(ExtraFields extra) {
      this.extra = extra;
      return this;
    }

    /** The value built so far. */
    public RunError build() {
      return new RunError(errorKey, description, extra);
    }
  }
}
