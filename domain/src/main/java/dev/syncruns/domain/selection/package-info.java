/** Selection of runs: selectors, the order of a list of runs, and patterns for texts. */
@NullMarked
package dev.syncruns.domain.selection;

import org.jspecify.annotations.NullMarked;
