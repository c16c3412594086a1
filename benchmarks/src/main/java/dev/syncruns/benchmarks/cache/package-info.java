/** How long an answer takes that is kept already. Nothing that opens a connection. */
@NullMarked
package dev.syncruns.benchmarks.cache;

import org.jspecify.annotations.NullMarked;
