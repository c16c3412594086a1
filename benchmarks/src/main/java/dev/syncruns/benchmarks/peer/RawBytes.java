package dev.syncruns.benchmarks.peer;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Nothing but the bytes of a page over one connection: the floor under every client. */
public final class RawBytes implements RunsReader {
  private static final String LENGTH = "content-length:";

  private final String url;
  private final String connection;
  private final OutputStream out;
  private final InputStream in;
  private final byte[] buffer = new byte[64 * 1024];

  /** Reads whole runs. */
  public RawBytes(String url, String connection) throws IOException {
    URI address = PageAddress.api(url);
    Socket socket = new Socket(address.getHost(), address.getPort());
    socket.setTcpNoDelay(true);
    this.url = url;
    this.connection = connection;
    this.out = socket.getOutputStream();
    this.in = new BufferedInputStream(socket.getInputStream(), buffer.length);
  }

  @Override
  public int page(long skip) throws IOException {
    URI page = PageAddress.page(url, connection, skip);
    String request =
        """
        GET %s?%s HTTP/1.1
        Host: %s
        Authorization: Bearer %s
        Prefer: return=representation

        """
            .formatted(page.getRawPath(), page.getRawQuery(), page.getAuthority(), TOKEN);
    out.write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    long left = length();
    while (left > 0) {
      int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
      if (read < 0) {
        throw new EOFException();
      }
      left -= read;
    }
    return PAGE_SIZE;
  }

  private long length() throws IOException {
    long length = 0;
    String line = line();
    while (!line.isEmpty()) {
      if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Long.parseLong(line.substring(LENGTH.length()).strip());
      }
      line = line();
    }
    return length;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }
}
