/**
 * The API over MicroProfile Rest Client: one factory and its configuration.
 *
 * <p>No type of JAX-RS or JSON-B leaves this module.
 */
@NullMarked
package dev.syncruns.adapter.http;

import org.jspecify.annotations.NullMarked;
