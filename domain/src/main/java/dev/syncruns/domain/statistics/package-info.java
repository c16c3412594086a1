/**
 * Numbers about runs: how many tasks ended how, how long a run usually takes. Pure functions; why
 * something failed is the business of {@code domain.diagnosis}, when an active run may end that of
 * {@code domain.waiting}.
 */
@NullMarked
package dev.syncruns.domain.statistics;

import org.jspecify.annotations.NullMarked;
