package dev.syncruns.adapter.http.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;

/**
 * A server on loopback that keeps its connections open and writes whatever bytes it is told to, so
 * that responses can be malformed, late or another request's.
 */
final class KeptServer implements AutoCloseable {
  private final ServerSocket socket;
  private final BiFunction<Integer, String, String> answers;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final List<String> heads = new CopyOnWriteArrayList<>();

  /**
   * A server.
   *
   * @param answers the bytes, as Latin-1, for the number of a connection and the head of a request
   */
  KeptServer(BiFunction<Integer, String, String> answers) {
    this.answers = answers;
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    start(this::accept);
  }

  static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many connections were made so far. */
  int connections() {
    return connections.size();
  }

  /** The heads of the requests so far. */
  List<String> heads() {
    return heads;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        caller.setTcpNoDelay(true);
        connections.add(caller);
        int number = connections.size();
        start(() -> serve(number, caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(int number, Socket caller) {
    try (caller) {
      String head = head(caller.getInputStream());
      while (!head.isEmpty()) {
        heads.add(head);
        byte[] answer = answers.apply(number, head).getBytes(StandardCharsets.ISO_8859_1);
        caller.getOutputStream().write(answer);
        caller.getOutputStream().flush();
        head = head(caller.getInputStream());
      }
    } catch (IOException gone) {
      // The caller left, or the server was closed.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "kept-server");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      socket.close();
      for (Socket caller : connections) {
        caller.close();
      }
    } catch (IOException unclosed) {
      throw new UncheckedIOException(unclosed);
    }
  }
}
