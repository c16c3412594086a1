/**
 * What a user holds against a run: rules such as {@code task-error} or {@code duration>90m}, and
 * the ruling on a run by all of them. Decisions and the reading of rules only; which exit code or
 * colour a ruling becomes is the business of those who show it.
 */
@NullMarked
package dev.syncruns.domain.policy;

import org.jspecify.annotations.NullMarked;
