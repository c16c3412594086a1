package dev.syncruns.adapter.http.internal.wire;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as it arrives: counted, compared with the length its head announced, and given up as soon
 * as nobody waits for it.
 */
final class ArrivingBody extends BulkInput {
  private final InputStream in;
  private final Closeable breaking;
  private final Attempt attempt;
  private final long announced;
  private long received;
  private boolean ended;
  private boolean surplus;

  /**
   * The body of an answer.
   *
   * @param breaking gives the answer up before its end
   * @param announced its length in bytes, negative when the head does not say
   */
  ArrivingBody(InputStream in, Closeable breaking, Attempt attempt, long announced) {
    this.in = in;
    this.breaking = breaking;
    this.attempt = attempt;
    this.announced = announced;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    attempt.goOn();
    int read = announced < 0 ? arrive(bytes, offset, length) : arriveWithin(bytes, offset, length);
    if (read < 0) {
      if (received < announced) {
        throw BrokenBody.cutOff();
      }
      ended = true;
    } else {
      received += read;
      attempt.received(received);
      ended = received == announced;
    }
    return read;
  }

  /** What lies behind the announced length belongs to no response; the JDK would read it too. */
  private int arriveWithin(byte[] bytes, int offset, int length) throws IOException {
    long missing = announced - received;
    if (missing == 0) {
      return -1;
    }
    if (length < missing) {
      return arrive(bytes, offset, length);
    }
    surplus = in.available() > missing;
    return arrive(bytes, offset, (int) missing);
  }

  /** Newer JDKs compare the lengths themselves, and say so with a plain exception. */
  private int arrive(byte[] bytes, int offset, int length) throws IOException {
    try {
      return in.read(bytes, offset, length);
    } catch (IOException lost) {
      if (received < announced && lost.getClass() == IOException.class) {
        throw BrokenBody.cutOff();
      }
      throw lost;
    } catch (RuntimeException | Error broken) {
      throw ClientFailed.of(broken);
    }
  }

  /**
   * Gives the connection back if the body was read to its end and nothing came behind it, breaks it
   * otherwise: what came would be taken for the answer to the next request.
   */
  @Override
  public void close() throws IOException {
    try {
      if (ended && !surplus) {
        in.close();
      } else {
        breaking.close();
      }
    } catch (RuntimeException | Error broken) {
      throw ClientFailed.of(broken);
    }
  }
}
