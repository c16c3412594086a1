/**
 * The boundaries of the house as ArchUnit rules, published so that any build can run them: {@link
 * dev.syncruns.architecture.HouseRules} for all of ours, {@link
 * dev.syncruns.architecture.AdapterRules} for an adapter, wherever it lives.
 *
 * <p>Rules name packages by text and need none of the modules they judge. No production code uses
 * this package, and no rule here is about anything but structure.
 */
@NullMarked
package dev.syncruns.architecture;

import org.jspecify.annotations.NullMarked;
