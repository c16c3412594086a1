/**
 * Policies: rules such as {@code task-error} or {@code duration>90m}, and their evaluation for a
 * run.
 */
@NullMarked
package dev.syncruns.domain.policy;

import org.jspecify.annotations.NullMarked;
