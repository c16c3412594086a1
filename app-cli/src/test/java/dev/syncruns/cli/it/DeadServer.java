package dev.syncruns.cli.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;

/** A server that takes connections and never says a word. */
record DeadServer(ServerSocket socket) implements AutoCloseable {
  private static final int CONNECTIONS = 50;

  static DeadServer start() {
    try {
      return new DeadServer(new ServerSocket(0, CONNECTIONS, InetAddress.getLoopbackAddress()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
