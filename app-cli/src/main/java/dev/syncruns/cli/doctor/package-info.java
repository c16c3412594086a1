/** The checks of {@code syncruns doctor}. */
@NullMarked
package dev.syncruns.cli.doctor;

import org.jspecify.annotations.NullMarked;
