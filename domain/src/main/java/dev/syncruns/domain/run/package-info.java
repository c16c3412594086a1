/**
 * The runs of a manifest connection as the API describes them: runs, jobs, tasks and their typed
 * ids. Values only; how they are fetched, cached or shown lives elsewhere.
 */
@NullMarked
package dev.syncruns.domain.run;

import org.jspecify.annotations.NullMarked;
