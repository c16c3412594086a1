/** The endpoints of the simulated API and of its token issuer, as the API's page documents them. */
@NullMarked
package dev.syncruns.simulator.api;

import org.jspecify.annotations.NullMarked;
