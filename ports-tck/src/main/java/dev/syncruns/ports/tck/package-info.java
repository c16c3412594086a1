/**
 * The contracts of the service provider interfaces as abstract tests that adapters extend, and
 * in-memory reference adapters. Independent of the libraries of adapters.
 */
@NullMarked
package dev.syncruns.ports.tck;

import org.jspecify.annotations.NullMarked;
