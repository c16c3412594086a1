package dev.syncruns.adapter.http.internal.wire;

import dev.syncruns.domain.problem.LimitExceeded.Limit;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A body after decompression, whose size is limited: what inflates counts at its full size. */
final class UnpackedBody extends BulkInput {
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
  UnpackedBody(InputStream arriving, boolean packed, long limit) {
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
        throw new LimitReached(Limit.BODY_SIZE, limit + " bytes");
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
      throw BrokenBody.cutOff();
    } catch (ZipException otherwise) {
      throw BrokenBody.packedOtherwise();
    } catch (StackOverflowError emptyPartsWithoutEnd) {
      // The JDK calls itself for every part of the compressed data that holds nothing.
      throw BrokenBody.packedOtherwise();
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

  /** Reads what a server sent behind the compressed data, so that the connection can be reused. */
  private void readToEnd() throws IOException {
    byte[] rest = new byte[BUFFER];
    int read = arriving.read(rest);
    while (read >= 0) {
      size += read;
      if (size > limit) {
        throw new LimitReached(Limit.BODY_SIZE, limit + " bytes");
      }
      read = arriving.read(rest);
    }
  }

  @Override
  public void close() throws IOException {
    arriving.close();
  }
}
