/**
 * Failed calls to the service: a closed set of kinds with an open error code. Errors of runs
 * themselves are in {@link dev.syncruns.domain.run}.
 */
@NullMarked
package dev.syncruns.domain.problem;

import org.jspecify.annotations.NullMarked;
