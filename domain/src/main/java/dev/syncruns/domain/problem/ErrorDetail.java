package dev.syncruns.domain.problem;

import org.jspecify.annotations.Nullable;

/**
 * A detail of an error response ("Error" on the API's page). Untrusted.
 *
 * @param code the detail's code; may be null.
 * @param message the human-readable message; may be null.
 * @param target the subject of the error, such as {@code $top}; may be null.
 */
public record ErrorDetail(
    @Nullable ErrorCode code, @Nullable String message, @Nullable String target) {}
