/**
 * The failures of the command: exit codes, next steps, and the translation of problems. Of the
 * command, depends only on {@code cli.report}.
 */
@NullMarked
package dev.syncruns.cli.error;

import org.jspecify.annotations.NullMarked;
