/**
 * The store of a shared cache on Redis. What is kept there, and everything about loading it, is the
 * cache's: {@link dev.syncruns.ports.RunCaches#sharing}.
 */
@NullMarked
package dev.syncruns.adapter.redis;

import org.jspecify.annotations.NullMarked;
