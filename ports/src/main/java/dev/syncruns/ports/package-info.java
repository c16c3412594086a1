/**
 * The front door for embedders: {@link dev.syncruns.ports.SyncRuns} puts a catalog, a cache and
 * policies together and offers the incoming ports. Also the one class that reads the real clock. No
 * decision is made here; those are the domain's.
 */
@NullMarked
package dev.syncruns.ports;

import org.jspecify.annotations.NullMarked;
