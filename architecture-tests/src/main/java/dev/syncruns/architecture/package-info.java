/**
 * The boundaries of the house as rules.
 *
 * <p>Nothing here is used by production code.
 */
@NullMarked
package dev.syncruns.architecture;

import org.jspecify.annotations.NullMarked;
