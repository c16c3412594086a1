/**
 * Numbers about runs: how many ended how, how long they take, which files are flaky or slow,
 * whether it gets worse. Pure functions; why something failed is the business of {@code
 * domain.diagnosis}, when an active run may end that of {@code domain.waiting}.
 */
@NullMarked
package dev.syncruns.domain.statistics;

import org.jspecify.annotations.NullMarked;
