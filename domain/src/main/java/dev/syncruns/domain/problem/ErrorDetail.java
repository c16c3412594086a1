package dev.syncruns.domain.problem;

import org.jspecify.annotations.Nullable;

/**
 * One of the details of an error answer ("Error" on the API's page). All of it is the service's
 * text and untrusted.
 *
 * @param code the detail's code; may be null.
 * @param message the human-readable representation; may be null.
 * @param target what the error is about, e.g. {@code $top}; may be null.
 */
public record ErrorDetail(
    @Nullable ErrorCode code, @Nullable String message, @Nullable String target) {}
