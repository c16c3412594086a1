/**
 * The statistics of a connection as rows and as a picture of one line. What the numbers are, is
 * decided in the domain.
 */
@NullMarked
package dev.syncruns.cli.statistics;

import org.jspecify.annotations.NullMarked;
