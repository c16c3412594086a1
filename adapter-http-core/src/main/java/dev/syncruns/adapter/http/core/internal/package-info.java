/** Foundations of all packages: URLs. */
@NullMarked
package dev.syncruns.adapter.http.core.internal;

import org.jspecify.annotations.NullMarked;
