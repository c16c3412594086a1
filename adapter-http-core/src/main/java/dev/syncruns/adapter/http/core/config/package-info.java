/** How HTTP is spoken: the settings, the client beneath, and who is told of what goes over it. */
@NullMarked
package dev.syncruns.adapter.http.core.config;

import org.jspecify.annotations.NullMarked;
