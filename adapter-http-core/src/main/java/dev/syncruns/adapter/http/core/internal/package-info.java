/** What everything about HTTP rests on: addresses. */
@NullMarked
package dev.syncruns.adapter.http.core.internal;

import org.jspecify.annotations.NullMarked;
