/**
 * The way to the service: through which proxy, and whose certificates prove who it is. Settings are
 * read elsewhere; requests are made elsewhere.
 */
@NullMarked
package dev.syncruns.cli.network;

import org.jspecify.annotations.NullMarked;
