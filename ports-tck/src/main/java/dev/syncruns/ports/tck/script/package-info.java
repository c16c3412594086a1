/**
 * What the outside of a catalog has and does, in terms of the domain: scripts, and their
 * performance. Neither tests nor adapters live here.
 */
@NullMarked
package dev.syncruns.ports.tck.script;

import org.jspecify.annotations.NullMarked;
