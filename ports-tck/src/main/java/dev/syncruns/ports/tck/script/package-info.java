/**
 * Scripts of a service in terms of the domain, and their execution. Contains neither tests nor
 * adapters.
 */
@NullMarked
package dev.syncruns.ports.tck.script;

import org.jspecify.annotations.NullMarked;
