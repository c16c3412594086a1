package dev.syncruns.simulator.server;

import dev.syncruns.simulator.server.HeaderList.Header;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the requests of a connection, within fixed limits. */
final class RequestReader {

  private static final int MAX_LINE = 16 * 1024;
  private static final int MAX_HEADERS = 100;
  private static final int MAX_HEAD = 64 * 1024;
  private static final int MAX_BODY = 64 * 1024;

  private final InputStream in;

  RequestReader(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /** Reads the next request; empty if the client closed the connection between requests. */
  Optional<IncomingRequest> next() throws IOException {
    if (!hasMore()) {
      return Optional.empty();
    }
    String line = readLine(414);
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
      throw new BadRequestException(400, "The request line is not METHOD TARGET HTTP/1.x.");
    }
    HeaderList headers = readHeaders();
    if (parts[2].equals("HTTP/1.0")) {
      headers = headers.without("Connection").plus("Connection", "close");
    }
    byte[] body = readBody(headers);
    return Optional.of(new IncomingRequest(parts[0], new RequestTarget(parts[1]), headers, body));
  }

  /** Waits until the client closes its side, and discards its data. */
  void awaitEnd() throws IOException {
    byte[] dropped = new byte[1024];
    while (in.read(dropped) >= 0) {
      // Only the end matters.
    }
  }

  private HeaderList readHeaders() throws IOException {
    List<Header> lines = new ArrayList<>();
    int length = 0;
    for (String line = readLine(431); !line.isEmpty(); line = readLine(431)) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new BadRequestException(400, "A header line has no name.");
      }
      length += line.length();
      if (length > MAX_HEAD) {
        throw new BadRequestException(431, "The header lines are over " + MAX_HEAD + " bytes.");
      }
      if (lines.size() == MAX_HEADERS) {
        throw new BadRequestException(431, "More than " + MAX_HEADERS + " header lines.");
      }
      lines.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return new HeaderList(lines);
  }

  private byte[] readBody(HeaderList headers) throws IOException {
    if (headers.first("Transfer-Encoding").isPresent()) {
      throw new BadRequestException(411, "A request's body needs a Content-Length here.");
    }
    String length = headers.first("Content-Length").orElse("0");
    if (!length.matches("\\d{1,9}")) {
      throw new BadRequestException(400, "Content-Length is not a number.");
    }
    if (Integer.parseInt(length) > MAX_BODY) {
      throw new BadRequestException(413, "The request's body is over " + MAX_BODY + " bytes.");
    }
    return in.readNBytes(Integer.parseInt(length));
  }

  private boolean hasMore() throws IOException {
    in.mark(1);
    int first = in.read();
    while (first == '\r' || first == '\n') {
      in.mark(1);
      first = in.read();
    }
    in.reset();
    return first >= 0;
  }

  private String readLine(int statusWhenTooLong) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The connection ended inside a request.");
      }
      if (line.length() == MAX_LINE) {
        throw new BadRequestException(statusWhenTooLong, "A line is over " + MAX_LINE + " bytes.");
      }
      line.append((char) next);
    }
    int last = line.length() - 1;
    return last >= 0 && line.charAt(last) == '\r' ? line.substring(0, last) : line.toString();
  }

  /** A request that cannot be read, with the status of the response. */
  static final class BadRequestException extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequestException(int status, String message) {
      super(message);
      this.status = status;
    }

    Response answer() {
      return Response.text(status, "text/plain; charset=utf-8", String.valueOf(getMessage()));
    }
  }
}
