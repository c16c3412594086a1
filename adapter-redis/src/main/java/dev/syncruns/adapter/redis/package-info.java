/** The Redis store of a shared cache; see {@link dev.syncruns.ports.RunCaches#sharing}. */
@NullMarked
package dev.syncruns.adapter.redis;

import org.jspecify.annotations.NullMarked;
