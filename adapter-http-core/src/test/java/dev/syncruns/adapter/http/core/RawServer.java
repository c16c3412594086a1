package dev.syncruns.adapter.http.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A server on loopback that answers every request with the same bytes, then ends the stream. */
final class RawServer implements AutoCloseable {
  private static final int END_OF_HEAD = 4;

  private final byte[] answer;
  private final ServerSocket socket;
  private final Thread serving;

  RawServer(byte[] answer) {
    this.answer = answer.clone();
    try {
      socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    serving = new Thread(this::serve, "raw-server");
    serving.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept();
          OutputStream out = caller.getOutputStream()) {
        readHead(caller.getInputStream());
        out.write(answer);
        out.flush();
        caller.shutdownOutput();
      } catch (IOException gone) {
        // The caller left, or the server was closed.
      }
    }
  }

  private static void readHead(InputStream in) throws IOException {
    int matched = 0;
    while (matched < END_OF_HEAD) {
      int next = in.read();
      if (next < 0) {
        return;
      }
      matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      serving.join();
    } catch (IOException | InterruptedException unclosed) {
      throw new IllegalStateException(unclosed);
    }
  }
}
