/**
 * ArchUnit rules for the structure of the code, published for other builds: {@link
 * dev.syncruns.architecture.ArchitectureRules} for all modules, {@link
 * dev.syncruns.architecture.AdapterRules} for an adapter in any project.
 *
 * <p>Rules name packages by text and depend on none of the modules they check.
 */
@NullMarked
package dev.syncruns.architecture;

import org.jspecify.annotations.NullMarked;
