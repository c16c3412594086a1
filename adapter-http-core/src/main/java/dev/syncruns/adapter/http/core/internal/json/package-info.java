/**
 * The shapes of JSON that the service and the token issuer send, read from bytes straight into
 * values in one pass, tolerant of what they hold and strict about what JSON is. Knows nothing of
 * how the bytes arrive.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.json;

import org.jspecify.annotations.NullMarked;
