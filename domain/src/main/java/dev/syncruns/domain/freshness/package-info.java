/**
 * Decisions about how long an answer may be reused. Where answers are kept is an adapter's
 * business.
 */
@NullMarked
package dev.syncruns.domain.freshness;

import org.jspecify.annotations.NullMarked;
