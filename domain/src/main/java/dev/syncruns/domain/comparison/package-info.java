/**
 * What changed from one run to another: which tasks and jobs belong together, and what became of
 * each. Why something failed is not asked here.
 */
@NullMarked
package dev.syncruns.domain.comparison;

import org.jspecify.annotations.NullMarked;
