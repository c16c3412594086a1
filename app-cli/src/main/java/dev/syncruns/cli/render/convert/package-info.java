/**
 * What commands write as JSON, in another form: filtered by a jq expression, or as YAML. No command
 * knows of it, and its libraries are loaded only when it is asked for.
 */
@NullMarked
package dev.syncruns.cli.render.convert;

import org.jspecify.annotations.NullMarked;
