/**
 * What the core offers to callers and what it needs from outside.
 *
 * <p>Narrow interfaces and their compositions live here; technology must not.
 */
@NullMarked
package dev.syncruns.ports;

import org.jspecify.annotations.NullMarked;
