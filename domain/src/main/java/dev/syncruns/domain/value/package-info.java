/**
 * Values that keep the exact text of the service: open enumerations, timestamps, and fields that
 * the API's page does not describe.
 */
@NullMarked
package dev.syncruns.domain.value;

import org.jspecify.annotations.NullMarked;
