/**
 * The API over HTTP without a REST framework: the catalog, its access tokens, and their {@link
 * dev.syncruns.adapter.http.core.config configuration}.
 *
 * <p>Exposes no types of other libraries.
 */
@NullMarked
package dev.syncruns.adapter.http.core;

import org.jspecify.annotations.NullMarked;
