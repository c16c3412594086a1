/**
 * The vocabulary of execution in the API's own terms: state, result, phase and connector type, and
 * the outcome derived from state and result. Nothing here knows the structure of a run or how one
 * is fetched.
 */
@NullMarked
package dev.syncruns.domain.execution;

import org.jspecify.annotations.NullMarked;
