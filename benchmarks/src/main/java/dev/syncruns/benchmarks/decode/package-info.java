/** How long the bytes of a page take to become values. Nothing that opens a connection. */
@NullMarked
package dev.syncruns.benchmarks.decode;

import org.jspecify.annotations.NullMarked;
