/**
 * Which run is meant: selectors as users write them, the order of a list of runs, and the choice
 * among candidates. Decisions only; where the candidates come from is the business of the ports.
 */
@NullMarked
package dev.syncruns.domain.selection;

import org.jspecify.annotations.NullMarked;
