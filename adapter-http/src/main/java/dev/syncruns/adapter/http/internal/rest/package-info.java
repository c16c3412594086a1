/**
 * The API's operations over MicroProfile Rest Client: the interface, how a request is made of a
 * call, and which problem an answer becomes. The only package that sees JAX-RS.
 */
@NullMarked
package dev.syncruns.adapter.http.internal.rest;

import org.jspecify.annotations.NullMarked;
