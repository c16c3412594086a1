/**
 * The standard compositions: small decorators of the outgoing ports, one concern each, and the
 * fulfilment of the incoming ones. Each carries out what a decision of the domain said. Not
 * exported.
 */
@NullMarked
package dev.syncruns.ports.compose;

import org.jspecify.annotations.NullMarked;
