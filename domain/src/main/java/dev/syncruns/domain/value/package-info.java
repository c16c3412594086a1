/**
 * Values that keep exactly what the service wrote, beside what is understood of it: open enums,
 * timestamps and fields that the API's page does not name. Nothing here knows what a run is.
 */
@NullMarked
package dev.syncruns.domain.value;

import org.jspecify.annotations.NullMarked;
