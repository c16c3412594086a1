/**
 * Changes to the user's file of settings, on the user's order only: one property or one alias at a
 * time, all of it or nothing. What a setting means and where it may stand is decided in {@code
 * config}.
 */
@NullMarked
package dev.syncruns.cli.edit;

import org.jspecify.annotations.NullMarked;
