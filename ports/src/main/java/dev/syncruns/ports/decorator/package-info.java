/**
 * Decorators of the service provider interfaces, one concern each: retries, caching, shared limits,
 * deadlines. Each carries out what a decision of the domain says. Not exported.
 */
@NullMarked
package dev.syncruns.ports.decorator;

import org.jspecify.annotations.NullMarked;
