/**
 * When runs are expected to start, and which of the expected ones came: schedules as people write
 * them, the moments at which runs are due, and how the runs there were keep to them. Nothing here
 * judges how a run ended, and nothing starts one.
 */
@NullMarked
package dev.syncruns.domain.schedule;

import org.jspecify.annotations.NullMarked;
