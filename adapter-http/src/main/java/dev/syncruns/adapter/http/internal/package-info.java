/** The operations as MicroProfile Rest Client makes them, over the core's transport. */
@NullMarked
package dev.syncruns.adapter.http.internal;

import org.jspecify.annotations.NullMarked;
