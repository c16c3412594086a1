package dev.syncruns.cli.watch;

import dev.syncruns.ports.spi.TimeSource;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link WatchEngine} works with.
 *
 * @param timing where the time comes from.
 * @param requests how many requests were made so far.
 * @param quota how many more requests may be made.
 * @param judge says what the end of a wait is worth.
 * @param heartbeat how long nothing may be heard of; null for as long as nothing happens.
 */
public record WatchSetup(
    TimeSource timing,
    LongSupplier requests,
    LongSupplier quota,
    Judge judge,
    @Nullable Duration heartbeat) {}
