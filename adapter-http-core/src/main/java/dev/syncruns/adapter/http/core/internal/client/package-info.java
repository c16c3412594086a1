/**
 * Calls from the caller's point of view: deadlines, cancellation and problems; and the catalog that
 * uses them.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.client;

import org.jspecify.annotations.NullMarked;
