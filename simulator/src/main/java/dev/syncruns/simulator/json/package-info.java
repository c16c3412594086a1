/** The way to JSON-P that the other packages share; nothing here knows what the JSON is about. */
@NullMarked
package dev.syncruns.simulator.json;

import org.jspecify.annotations.NullMarked;
