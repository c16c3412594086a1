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
 * A body as received: counted, compared with its announced length, and aborted when the call ends
 * early.
 */
public final class CountingInputStream extends BulkInput {
  private final InputStream in;
  private final RequestContext attempt;
  private final long announced;
  private long received;
  private boolean ended;
  private boolean surplus;

  /**
   * Creates the body of a response.
   *
   * @param attempt can close the connection
   * @param announced its length in bytes; negative if not stated
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

  /** Data after the announced length belongs to no response; the JDK would read it too. */
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

  /** Newer JDKs compare the lengths themselves, and report it with a plain exception. */
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
   * Returns the connection to the pool if the body was read to its end and nothing follows,
   * otherwise closes it: the data would be taken for the next response.
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

  /** A decompressed body with a limited size. */
  static final class GunzippingInputStream extends BulkInput {
    private static final int BUFFER = 8 * 1024;

    private final InputStream arriving;
    private final boolean packed;
    private final long limit;
    private @Nullable InputStream unpacked;
    private long size;

    /**
     * Creates the body of a response.
     *
     * @param packed whether it is compressed with gzip
     * @param limit maximum size in bytes after decompression
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
        // The JDK recurses for each empty part of the compressed data.
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

    /** Reads the data after the compressed part, so that the connection can be reused. */
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

    /** Never fails: a connection that cannot be returned is closed. */
    @Override
    public void close() {
      try {
        arriving.close();
      } catch (IOException broken) {
        // The connection is closed.
      }
    }
  }

  /** A body that differs from its headers: truncated, or not compressed as stated. */
  public static final class TruncatedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean cutOff;

    private TruncatedBodyException(String why, boolean cutOff) {
      super(why);
      this.cutOff = cutOff;
    }

    /** Returns the exception for a truncated body. */
    static TruncatedBodyException cutOff() {
      return new TruncatedBodyException("it is cut off", true);
    }

    /** Returns the exception for a body that is not compressed as stated. */
    static TruncatedBodyException packedOtherwise() {
      return new TruncatedBodyException("it is not compressed as it says", false);
    }

    /** The defect, without text of the response. */
    public String why() {
      return String.valueOf(getMessage());
    }

    /** Whether it ended early, so that another attempt may succeed. */
    public boolean isCutOff() {
      return cutOff;
    }
  }
}
