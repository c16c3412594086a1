/**
 * The cases of the catalog contract by area, and the fixture that an adapter provides. Independent
 * of adapters.
 */
@NullMarked
package dev.syncruns.ports.tck.catalog;

import org.jspecify.annotations.NullMarked;
