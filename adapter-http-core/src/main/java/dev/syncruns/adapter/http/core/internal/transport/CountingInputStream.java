package dev.syncruns.adapter.http.core.internal.transport;

import dev.syncruns.adapter.http.core.internal.transport.NetworkErrorMessages.ClientFailed;
import dev.syncruns.domain.problem.LimitExceeded.Limit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A body as it arrives: counted, compared with the length its head announced, and given up as soon
 * as nobody waits for it.
 */
public final class CountingInputStream extends BulkInput {
  private final InputStream in;
  private final RequestContext attempt;
  private final long announced;
  private long received;
  private boolean ended;
  private boolean surplus;

  /**
   * The body of an answer.
   *
   * @param attempt what can break the connection it comes over
   * @param announced its length in bytes, negative when the head does not say
   */
  CountingInputStream(InputStream in, RequestContext attempt, long announced) {
    this.in = in;
    this.attempt = attempt;
    this.announced = announced;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    attempt.checkActive();
    int read = announced < 0 ? arrive(bytes, offset, length) : arriveWithin(bytes, offset, length);
    if (read < 0) {
      if (received < announced) {
        throw TruncatedBodyException.cutOff();
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
        throw TruncatedBodyException.cutOff();
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
      if ((ended && !surplus) || !attempt.giveUpConnection()) {
        in.close();
      }
    } catch (RuntimeException | Error broken) {
      throw ClientFailed.of(broken);
    }
  }

  /** A body after decompression, whose size is limited: what inflates counts at its full size. */
  static final class GunzippingInputStream extends BulkInput {
    private static final int BUFFER = 8 * 1024;

    private final InputStream arriving;
    private final boolean packed;
    private final long limit;
    private @Nullable InputStream unpacked;
    private long size;

    /**
     * The body of an answer.
     *
     * @param packed whether it is compressed with gzip
     * @param limit the most bytes it may have after decompression
     */
    GunzippingInputStream(InputStream arriving, boolean packed, long limit) {
      this.arriving = arriving;
      this.packed = packed;
      this.limit = limit;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = unpack(bytes, offset, length);
      if (read > 0) {
        size += read;
        if (size > limit) {
          throw new SizeLimitException(Limit.BODY_SIZE, limit + " bytes");
        }
      }
      return read;
    }

    private int unpack(byte[] bytes, int offset, int length) throws IOException {
      try {
        int read = unpacked().read(bytes, offset, length);
        if (read < 0 && packed) {
          readToEnd();
        }
        return read;
      } catch (EOFException early) {
        throw TruncatedBodyException.cutOff();
      } catch (ZipException otherwise) {
        throw TruncatedBodyException.packedOtherwise();
      } catch (StackOverflowError emptyPartsWithoutEnd) {
        // The JDK calls itself for every part of the compressed data that holds nothing.
        throw TruncatedBodyException.packedOtherwise();
      }
    }

    private InputStream unpacked() throws IOException {
      InputStream stream = unpacked;
      if (stream == null) {
        stream = packed ? unzipped() : arriving;
        unpacked = stream;
      }
      return stream;
    }

    private InputStream unzipped() throws IOException {
      PushbackInputStream peeked = new PushbackInputStream(arriving);
      int first = peeked.read();
      if (first < 0) {
        return InputStream.nullInputStream();
      }
      peeked.unread(first);
      return new GZIPInputStream(peeked, BUFFER);
    }

    /**
     * Reads what a server sent behind the compressed data, so that the connection can be reused.
     */
    private void readToEnd() throws IOException {
      byte[] rest = new byte[BUFFER];
      int read = arriving.read(rest);
      while (read >= 0) {
        size += read;
        if (size > limit) {
          throw new SizeLimitException(Limit.BODY_SIZE, limit + " bytes");
        }
        read = arriving.read(rest);
      }
    }

    /** Never fails: a connection that can't be given back is gone. */
    @Override
    public void close() {
      try {
        arriving.close();
      } catch (IOException broken) {
        // The connection is gone, and with it what could be given back.
      }
    }
  }

  /** A body that arrived otherwise than its head announced: cut off, or not packed as it says. */
  public static final class TruncatedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean cutOff;

    private TruncatedBodyException(String why, boolean cutOff) {
      super(why);
      this.cutOff = cutOff;
    }

    /** A body that ends before its end. */
    static TruncatedBodyException cutOff() {
      return new TruncatedBodyException("it is cut off", true);
    }

    /** A body that is not packed as its head says. */
    static TruncatedBodyException packedOtherwise() {
      return new TruncatedBodyException("it is not compressed as it says", false);
    }

    /** What is wrong, in our words. */
    public String why() {
      return String.valueOf(getMessage());
    }

    /** Whether it ended too early, so that another attempt may get all of it. */
    public boolean isCutOff() {
      return cutOff;
    }
  }
}
