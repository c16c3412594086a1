/**
 * What a command gets to work with: an open door to the library, the connection meant, time and
 * output.
 */
@NullMarked
package dev.syncruns.cli.session;

import org.jspecify.annotations.NullMarked;
