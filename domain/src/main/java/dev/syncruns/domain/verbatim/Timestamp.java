package dev.syncruns.domain.verbatim;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A timestamp of the service: its exact text, and the moment it stands for when there is one. A
 * timestamp without a zone is UTC; year 1 is the service's way of saying "not yet" and, like any
 * year before it, stands for no moment; neither does a text that is not an ISO-8601 date and time.
 * Two timestamps are equal when their texts are.
 */
public final class Timestamp {
  private static final int NOT_YET_YEAR = 1;
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_DATE_TIME;

  private final String text;

  private Timestamp(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /** The timestamp that {@code text} is; any text is accepted and kept. */
  public static Timestamp of(String text) {
    return new Timestamp(text);
  }

  /** The timestamp of a moment, in ISO-8601 UTC. */
  public static Timestamp of(Instant instant) {
    return new Timestamp(instant.toString());
  }

  /** The exact text that the service sent. Untrusted. */
  public String text() {
    return text;
  }

  /**
   * The moment; empty for year 1 ("not yet") and for what is not a date and time. Worked out anew
   * each time, because most timestamps that are read are never asked for theirs.
   */
  public Optional<Instant> instant() {
    return Optional.ofNullable(parse(text));
  }

  private static @Nullable Instant parse(String text) {
    Instant usual = UtcText.read(text);
    return usual == null ? parseIso(text) : usual;
  }

  private static @Nullable Instant parseIso(String text) {
    try {
      TemporalAccessor parsed =
          ISO.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
      OffsetDateTime moment =
          parsed instanceof LocalDateTime local
              ? local.atOffset(ZoneOffset.UTC)
              : OffsetDateTime.from(parsed);
      Instant instant = moment.toInstant();
      return instant.atOffset(ZoneOffset.UTC).getYear() <= NOT_YET_YEAR ? null : instant;
    } catch (DateTimeException unreadable) {
      return null;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Timestamp that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
