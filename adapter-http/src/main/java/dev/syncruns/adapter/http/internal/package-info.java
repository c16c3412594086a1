/** The operations as a MicroProfile Rest Client interface, on the transport of the core. */
@NullMarked
package dev.syncruns.adapter.http.internal;

import org.jspecify.annotations.NullMarked;
