/**
 * Which runs are listed, and how far the service's list is looked through for them. The API has no
 * filters, so all of it happens here. No rendering, no options.
 */
@NullMarked
package dev.syncruns.cli.filter;

import org.jspecify.annotations.NullMarked;
