/**
 * HTTP: single requests with limits on time and size, on threads that the caller does not have to
 * wait for. Independent of runs, JSON and tokens.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.transport;

import org.jspecify.annotations.NullMarked;
