/**
 * The outgoing ports: what the core needs from the outside and adapters provide. Interfaces in
 * terms of the domain and the JDK, and the values that cross them.
 */
@NullMarked
package dev.syncruns.ports.out;

import org.jspecify.annotations.NullMarked;
