/**
 * Decorators of the service provider interfaces, one concern each: retries, caching, shared limits
 * and deadlines. They execute the decisions of the domain. Not exported.
 */
@NullMarked
package dev.syncruns.ports.decorator;

import org.jspecify.annotations.NullMarked;
