/**
 * The failures of the command: exit codes, a failure with its exit code and next step, and what a
 * problem of the service means to a user. Uses of the command only {@code cli.report}.
 */
@NullMarked
package dev.syncruns.cli.error;

import org.jspecify.annotations.NullMarked;
