package dev.syncruns.cli.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A service over TLS for a host that no name server knows, with a certificate that Java does not
 * believe, and the proxy that leads to it.
 */
final class ProxiedService implements AutoCloseable {
  static final String HOST = "api.example.invalid";

  private static final String PASSWORD = "changeit";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> tunnels = new CopyOnWriteArrayList<>();
  private final ServerSocket proxy;
  private final HttpsServer service;
  private final Path directory;

  ProxiedService(Path directory) throws Exception {
    this(directory, "-1d");
  }

  /** A service whose certificate is good for 90 days from {@code start} on, e.g. {@code +2d}. */
  ProxiedService(Path directory, String start) throws Exception {
    this.directory = directory;
    keytool("-genkeypair", "ca", "-dname", "CN=ca", "-ext", "bc:c", "-startdate", "-500d");
    keytool(
        "-genkeypair",
        "it",
        "-dname",
        "CN=" + HOST,
        "-ext",
        "san=dns:" + HOST,
        "-startdate",
        start,
        "-signer",
        "ca");
    keytool("-exportcert", "ca", "-rfc", "-file", authorities().toString());
    keytool("-delete", "ca"); // or the server might take it for its own
    this.service =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.setHttpsConfigurator(new HttpsConfigurator(tls()));
    service.setExecutor(threads);
    service.createContext("/", ProxiedService::answer);
    service.start();
    this.proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  /** The certificate, as a file to believe. */
  Path authorities() {
    return directory.resolve("ca.pem");
  }

  String proxyAddress() {
    return "127.0.0.1:" + proxy.getLocalPort();
  }

  /** Where the service is without its proxy. */
  int port() {
    return service.getAddress().getPort();
  }

  /** What tunnels were asked for. */
  List<String> tunnels() {
    return tunnels;
  }

  private Path keys() {
    return directory.resolve("keys.p12");
  }

  private void keytool(String command, String alias, String... options) throws Exception {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    line.addAll(
        List.of(command, "-alias", alias, "-storepass", PASSWORD, "-keystore", keys().toString()));
    if (command.equals("-genkeypair")) {
      line.addAll(List.of("-keyalg", "EC", "-validity", alias.equals("ca") ? "2000" : "90"));
    }
    line.addAll(List.of(options));
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
  }

  private SSLContext tls() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = new FileInputStream(keys().toFile())) {
      store.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(store, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(factory.getKeyManagers(), null, null);
    return context;
  }

  private static void answer(HttpExchange exchange) throws IOException {
    byte[] body = "{\"runs\":[{\"id\":\"behind-the-proxy\"}]}".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void accept() {
    while (!proxy.isClosed()) {
      try {
        Socket client = proxy.accept();
        threads.execute(() -> tunnel(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void tunnel(Socket client) {
    try (client;
        Socket server =
            new Socket(InetAddress.getLoopbackAddress(), service.getAddress().getPort())) {
      tunnels.add(head(client.getInputStream()));
      client
          .getOutputStream()
          .write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      threads.execute(() -> copy(server, client));
      client.getInputStream().transferTo(server.getOutputStream());
    } catch (IOException ended) {
      // A tunnel ends when either side does.
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.substring(0, head.indexOf("\r\n"));
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // As above.
    }
  }

  @Override
  public void close() throws IOException {
    proxy.close();
    service.stop(0);
    threads.shutdownNow();
  }
}
