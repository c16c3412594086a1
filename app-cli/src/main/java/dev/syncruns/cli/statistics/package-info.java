/** The statistics of source files as rows. What the numbers are, is decided in the domain. */
@NullMarked
package dev.syncruns.cli.statistics;

import org.jspecify.annotations.NullMarked;
