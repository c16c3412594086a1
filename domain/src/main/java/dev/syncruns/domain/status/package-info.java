/** The status of a connection, from its latest runs and the expectation for them. */
@NullMarked
package dev.syncruns.domain.status;

import org.jspecify.annotations.NullMarked;
