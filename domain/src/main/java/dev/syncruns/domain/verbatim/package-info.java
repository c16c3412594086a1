/**
 * Values that keep exactly what the service wrote, beside what we understand of it: open enums,
 * timestamps and fields the API's page does not name. Nothing here knows what a run is.
 */
@NullMarked
package dev.syncruns.domain.verbatim;

import org.jspecify.annotations.NullMarked;
