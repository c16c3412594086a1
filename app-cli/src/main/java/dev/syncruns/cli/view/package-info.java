/**
 * What is shown of runs, before it has any form: the facts of a run, the columns, the words for
 * outcomes, causes, times and durations. Nothing here knows a format, a terminal or a colour.
 */
@NullMarked
package dev.syncruns.cli.view;

import org.jspecify.annotations.NullMarked;
