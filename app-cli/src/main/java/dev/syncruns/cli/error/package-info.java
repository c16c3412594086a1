/**
 * The failures of the command: exit codes, a failure with its exit code and next step, and what a
 * problem of the service means to a user. Depends on no other package that does input or output.
 */
@NullMarked
package dev.syncruns.cli.error;

import org.jspecify.annotations.NullMarked;
