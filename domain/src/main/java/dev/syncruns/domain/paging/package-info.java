/**
 * Paging: requests, pages, the hints in a server's links, and the walk over pages with a report on
 * its completeness.
 */
@NullMarked
package dev.syncruns.domain.paging;

import org.jspecify.annotations.NullMarked;
