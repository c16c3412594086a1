/**
 * How connections stand, as rows for people and programs: the model of the command {@code status}.
 * What a status is, is decided in the domain; here it gets words, columns and an exit code.
 */
@NullMarked
package dev.syncruns.cli.standing;

import org.jspecify.annotations.NullMarked;
