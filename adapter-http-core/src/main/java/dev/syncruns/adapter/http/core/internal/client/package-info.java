/**
 * Calls to a server from the caller's point of view: the time one may take, how it is left, which
 * problem its failure is; and the catalog that is made of them.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.client;

import org.jspecify.annotations.NullMarked;
