/**
 * Reads the JSON of the service and the token issuer in one pass from bytes to values; tolerant of
 * content, strict about syntax. Independent of the transport.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.json;

import org.jspecify.annotations.NullMarked;
