package dev.syncruns.adapter.http.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on loopback that only counts who connects to it. */
final class OtherServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Thread accepting;
  private final AtomicInteger connections = new AtomicInteger();

  OtherServer() {
    try {
      // Of any family: all addresses of loopback lead here, IPv6 too where there is one.
      socket = new ServerSocket(0, 50);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    accepting = new Thread(this::accept, "other-server");
    accepting.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        connections.incrementAndGet();
        caller.close();
      } catch (IOException closed) {
        return;
      }
    }
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many connected so far; whoever did before this call is counted. */
  int connections() {
    try (Socket own = new Socket(InetAddress.getLoopbackAddress(), port())) {
      own.setSoTimeout(10_000);
      // Closed by the server once it was counted, and connections are accepted in order.
      if (own.getInputStream().read() >= 0) {
        throw new IllegalStateException("somebody else answers at port " + port());
      }
      return connections.get() - 1;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
      accepting.join();
    } catch (IOException | InterruptedException unclosed) {
      throw new IllegalStateException(unclosed);
    }
  }
}
