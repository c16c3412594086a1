/** Expected runs: schedules, due times, and how actual runs adhere to them. */
@NullMarked
package dev.syncruns.domain.schedule;

import org.jspecify.annotations.NullMarked;
