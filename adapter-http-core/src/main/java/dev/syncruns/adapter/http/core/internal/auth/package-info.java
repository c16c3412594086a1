/**
 * Sources of access tokens: a value, a file, a command, or a token issuer (OAuth 2.0 client
 * credentials). Independent of the API.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.auth;

import org.jspecify.annotations.NullMarked;
