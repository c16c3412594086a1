/**
 * The implementations of the API over the service provider interfaces: listing, finding, waiting,
 * following, diagnosing. Each carries out what decisions of the domain say. Not exported.
 */
@NullMarked
package dev.syncruns.ports.usecase;

import org.jspecify.annotations.NullMarked;
