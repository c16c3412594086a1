/**
 * The API over MicroProfile Rest Client, on the {@linkplain dev.syncruns.adapter.http.core core}
 * with transport, parsing, tokens and configuration.
 */
@NullMarked
package dev.syncruns.adapter.http;

import org.jspecify.annotations.NullMarked;
