/** HTTP configuration, transports and listeners. */
@NullMarked
package dev.syncruns.adapter.http.core.config;

import org.jspecify.annotations.NullMarked;
