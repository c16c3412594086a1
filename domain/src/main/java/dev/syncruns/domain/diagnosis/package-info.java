/**
 * Why runs failed: the causes behind their failures, grouped so that the same cause is counted
 * once, and who can do something about each. Pure functions; words for people are made elsewhere.
 */
@NullMarked
package dev.syncruns.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
