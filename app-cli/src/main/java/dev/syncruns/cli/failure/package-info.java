/**
 * How a command ends when it does not end well: exit codes, and failures as their user is told of
 * them. No rendering, no picocli, no settings.
 */
@NullMarked
package dev.syncruns.cli.failure;

import org.jspecify.annotations.NullMarked;
