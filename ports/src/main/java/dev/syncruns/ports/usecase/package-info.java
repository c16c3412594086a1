/**
 * The implementations of the API on the service provider interfaces: listing, finding, waiting,
 * following and diagnosing. They execute the decisions of the domain. Not exported.
 */
@NullMarked
package dev.syncruns.ports.usecase;

import org.jspecify.annotations.NullMarked;
