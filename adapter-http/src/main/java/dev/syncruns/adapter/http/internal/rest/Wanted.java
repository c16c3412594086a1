package dev.syncruns.adapter.http.internal.rest;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks for.
 *
 * @param connection the connection.
 * @param run the run; null when the runs of the connection are listed.
 */
record Wanted(ConnectionId connection, @Nullable RunId run) {}
