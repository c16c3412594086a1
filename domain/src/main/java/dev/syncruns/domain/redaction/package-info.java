/** Keeps secrets out of texts that others wrote. */
@NullMarked
package dev.syncruns.domain.redaction;

import org.jspecify.annotations.NullMarked;
