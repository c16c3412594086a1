/**
 * What goes wrong when <em>we ask</em> the service: one sealed hierarchy with a closed set of kinds
 * and an open error code. What the service reports about a run's own failure lives in {@link
 * dev.syncruns.domain.failure}.
 */
@NullMarked
package dev.syncruns.domain.problem;

import org.jspecify.annotations.NullMarked;
