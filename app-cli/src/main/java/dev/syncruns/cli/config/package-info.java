/**
 * The settings: their names, defaults and allowed values, where they come from and which origin
 * wins.
 */
@NullMarked
package dev.syncruns.cli.config;

import org.jspecify.annotations.NullMarked;
