/** The checks of {@code syncruns doctor}: each looks at one thing and reports what it found. */
@NullMarked
package dev.syncruns.cli.doctor;

import org.jspecify.annotations.NullMarked;
