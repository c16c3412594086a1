/**
 * Where access tokens come from: a value, a file, a command, a token issuer (OAuth 2 client
 * credentials). Knows nothing of the API the tokens are for.
 */
@NullMarked
package dev.syncruns.adapter.http.core.internal.auth;

import org.jspecify.annotations.NullMarked;
