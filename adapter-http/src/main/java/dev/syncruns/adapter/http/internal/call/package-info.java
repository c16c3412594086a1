/**
 * One call to a server from the caller's point of view: the time it may take, how it is left, and
 * which problem its failure is. Knows neither the API's operations nor OAuth 2.
 */
@NullMarked
package dev.syncruns.adapter.http.internal.call;

import org.jspecify.annotations.NullMarked;
