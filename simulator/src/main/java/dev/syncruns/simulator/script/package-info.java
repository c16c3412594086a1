/**
 * What a test says should happen instead of the documented answer: behaviours, the script that
 * holds them, and a stock of odd answers. Which request means what is not decided here.
 */
@NullMarked
package dev.syncruns.simulator.script;

import org.jspecify.annotations.NullMarked;
