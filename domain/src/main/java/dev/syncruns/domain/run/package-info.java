/** Runs, jobs and tasks of a manifest connection as the API describes them, and their typed ids. */
@NullMarked
package dev.syncruns.domain.run;

import org.jspecify.annotations.NullMarked;
