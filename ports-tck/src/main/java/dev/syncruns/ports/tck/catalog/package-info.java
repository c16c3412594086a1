/**
 * The cases of the catalog's contract, one interface an area, and what an adapter has to supply to
 * run them. Which adapter it is stays unknown here.
 */
@NullMarked
package dev.syncruns.ports.tck.catalog;

import org.jspecify.annotations.NullMarked;
