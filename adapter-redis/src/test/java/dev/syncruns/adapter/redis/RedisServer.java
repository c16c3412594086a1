package dev.syncruns.adapter.redis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A real redis-server on loopback, with nothing on disk. */
final class RedisServer implements AutoCloseable {
  private final int port = freePort();
  private Process process = start();

  private RedisServer() {}

  /** A server; the test is skipped, and says why, where none is installed. */
  static RedisServer started() {
    assumeTrue(
        program().isPresent(),
        "redis-server is not on the PATH: install the Debian package redis-server");
    return new RedisServer();
  }

  private static Optional<Path> program() {
    return Arrays.stream(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
        .map(folder -> Path.of(folder, "redis-server"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  URI uri() {
    return URI.create("redis://127.0.0.1:" + port);
  }

  /** Ends the server as a crash does. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Starts it again on the same port, empty. */
  void restart() {
    process = start();
  }

  /** Stops it so that it takes connections and says nothing, or lets it go on. */
  void setSilent(boolean silent) {
    try {
      List<String> signal =
          List.of("kill", silent ? "-STOP" : "-CONT", String.valueOf(process.pid()));
      if (new ProcessBuilder(signal).inheritIO().start().onExit().join().exitValue() != 0) {
        throw new AssertionError("no signal was sent");
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  @Override
  public void close() {
    kill();
  }

  private Process start() {
    try {
      Process started =
          new ProcessBuilder(
                  program().orElseThrow().toString(),
                  "--port",
                  String.valueOf(port),
                  "--bind",
                  "127.0.0.1",
                  "--save",
                  "",
                  "--appendonly",
                  "no",
                  "--maxmemory",
                  "64mb",
                  "--maxmemory-policy",
                  "allkeys-lru")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      while (!answers()) {
        if (!started.isAlive()) {
          throw new AssertionError("redis-server ended with " + started.exitValue());
        }
        Thread.onSpinWait();
      }
      return started;
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() == '+';
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
