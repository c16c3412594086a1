/**
 * States, results, phases and connector types in the terms of the API, and the outcome derived from
 * state and result.
 */
@NullMarked
package dev.syncruns.domain.execution;

import org.jspecify.annotations.NullMarked;
