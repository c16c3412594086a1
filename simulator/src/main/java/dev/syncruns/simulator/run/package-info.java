/**
 * The data that is served: runs, their jobs and tasks, and whole histories of them, as the API's
 * page describes them. Values only; how they are asked for and sent is not known here.
 */
@NullMarked
package dev.syncruns.simulator.run;

import org.jspecify.annotations.NullMarked;
