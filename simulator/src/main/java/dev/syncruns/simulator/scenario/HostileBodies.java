package dev.syncruns.simulator.scenario;

import dev.syncruns.simulator.server.Response;
import dev.syncruns.simulator.server.Response.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Responses whose bodies exhaust the reader. None is held in memory. */
public final class HostileBodies {

  private static final int BLOCK = 64 * 1024;
  private static final long MEBIBYTE = 1024L * 1024;

  private HostileBodies() {}

  /**
   * Returns a 200 whose small gzip body decompresses to JSON with a string of zeros.
   *
   * @param mebibytes the decompressed size in MiB
   */
  public static Response gzipBomb(int mebibytes) {
    return json(out -> {
          try (GZIPOutputStream gzip = new FastGzip(new Unclosed(out))) {
            gzip.write(ascii("{\"runs\":[{\"id\":\""));
            fill(gzip, '0', mebibytes * MEBIBYTE);
            gzip.write(ascii("\"}]}"));
          }
        })
        .withHeader("Content-Encoding", "gzip");
  }

  /**
   * Returns a 200 with nested arrays.
   *
   * @param depth the nesting depth
   */
  public static Response nestedArrays(int depth) {
    return json(
        out -> {
          out.write(ascii("{\"runs\":"));
          fill(out, '[', depth);
          fill(out, ']', depth);
          out.write('}');
        });
  }

  /**
   * Returns a 200 with a very long string as the id of its only run.
   *
   * @param length the length in bytes
   */
  public static Response hugeString(long length) {
    return json(
        out -> {
          out.write(ascii("{\"runs\":[{\"id\":\""));
          fill(out, 'x', length);
          out.write(ascii("\",\"state\":\"Completed\",\"result\":\"Success\"}]}"));
        });
  }

  /**
   * Returns a 200 with a very long number in its only run.
   *
   * @param digits the number of digits
   */
  public static Response hugeNumber(long digits) {
    return json(
        out -> {
          out.write(ascii("{\"runs\":[{\"id\":\"number\",\"number\":"));
          fill(out, '7', digits);
          out.write(ascii("}]}"));
        });
  }

  /** Returns a 200 that lists the same small run endlessly, until the client disconnects. */
  public static Response endless() {
    byte[] run = ascii("{\"id\":\"endless\",\"state\":\"Completed\",\"result\":\"Success\"},");
    return json(
        out -> {
          out.write(ascii("{\"runs\":["));
          while (!Thread.currentThread().isInterrupted()) {
            out.write(run);
          }
        });
  }

  private static Response json(Content content) {
    return Response.status(200).withHeader("Content-Type", "application/json").withContent(content);
  }

  private static void fill(OutputStream out, char character, long count) throws IOException {
    byte[] block = new byte[(int) Math.min(BLOCK, count)];
    Arrays.fill(block, (byte) character);
    for (long left = count; left > 0; left -= block.length) {
      out.write(block, 0, (int) Math.min(left, block.length));
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Gzip at its fastest level, which is sufficient for runs of equal bytes. */
  private static final class FastGzip extends GZIPOutputStream {

    private FastGzip(OutputStream out) throws IOException {
      super(out, BLOCK);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  /** A stream that remains open when its wrapper is closed. */
  private static final class Unclosed extends java.io.FilterOutputStream {

    private Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
