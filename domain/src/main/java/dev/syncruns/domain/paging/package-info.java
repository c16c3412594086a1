/**
 * Pages, page requests, what may be read from a server's link, and the walk over pages with its
 * evidence of completeness. Decisions only; nothing here performs a request.
 */
@NullMarked
package dev.syncruns.domain.paging;

import org.jspecify.annotations.NullMarked;
