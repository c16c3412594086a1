/** Redaction of secrets in texts from outside. */
@NullMarked
package dev.syncruns.domain.redaction;

import org.jspecify.annotations.NullMarked;
