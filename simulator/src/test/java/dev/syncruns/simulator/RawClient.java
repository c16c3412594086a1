package dev.syncruns.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client that shows what is on the wire, byte by byte. */
final class RawClient implements AutoCloseable {

  private final Socket socket;

  RawClient(Simulator simulator) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), simulator.apiUrl().getPort());
    socket.setSoTimeout(10_000);
  }

  RawClient ask(String target, String... headers) throws IOException {
    StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    request.append("Authorization: Bearer sim-raw\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    return send(request.append("\r\n").toString());
  }

  RawClient send(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  InputStream in() throws IOException {
    return socket.getInputStream();
  }

  /** Everything up to the end of the stream; fails as the connection fails. */
  String readAll() throws IOException {
    return new String(in().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** The next bytes, as many as asked for. */
  String read(int bytes) throws IOException {
    return new String(in().readNBytes(bytes), StandardCharsets.ISO_8859_1);
  }

  /** The status line and headers of the next answer, without the empty line. */
  String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in().read();
      if (next < 0) {
        return head.toString();
      }
      head.append((char) next);
    }
    return head.substring(0, head.length() - 4);
  }

  RawClient patience(int millis) throws IOException {
    socket.setSoTimeout(millis);
    return this;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
