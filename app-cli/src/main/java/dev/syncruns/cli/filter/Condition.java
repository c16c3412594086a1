package dev.syncruns.cli.filter;

import dev.syncruns.cli.view.Listed;
import java.util.function.Predicate;

/**
 * One condition that a run has to meet.
 *
 * @param option the option that set it, e.g. {@code --failed}.
 * @param minimal whether a summary is enough to tell.
 * @param test the condition.
 */
public record Condition(String option, boolean minimal, Predicate<Listed> test) {}
