/**
 * Causes of failed runs: failures grouped by cause, who can fix each, and advice from the catalogue
 * of known errors.
 */
@NullMarked
package dev.syncruns.domain.diagnosis;

import org.jspecify.annotations.NullMarked;
