/** Decisions about how long responses may be reused. */
@NullMarked
package dev.syncruns.domain.freshness;

import org.jspecify.annotations.NullMarked;
