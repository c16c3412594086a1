package dev.syncruns.adapter.http.internal.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * TLS sockets that try all addresses of a host, one after another, until one takes the connection.
 * The JDK's HTTP client knows the first address only.
 */
final class EveryAddressSockets extends SSLSocketFactory {
  private final SSLSocketFactory tls;

  /** Sockets that speak TLS as those of {@code tls} do. */
  EveryAddressSockets(SSLSocketFactory tls) {
    this.tls = tls;
  }

  /** A socket yet to be connected, which the JDK then has TLS spoken over. */
  @Override
  public Socket createSocket() {
    return new EveryAddressSocket();
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    Socket plain = socket instanceof EveryAddressSocket every ? every.connected() : socket;
    return tls.createSocket(plain, host, port, autoClose);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return tls.createSocket(host, port, localHost, localPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return tls.createSocket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
      throws IOException {
    return tls.createSocket(address, port, localAddress, localPort);
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return tls.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return tls.getSupportedCipherSuites();
  }

  /** Stands for the socket that is connected to the first address which takes a connection. */
  private static final class EveryAddressSocket extends Socket {
    private volatile @Nullable Socket connected;
    private volatile boolean left;

    Socket connected() throws SocketException {
      Socket socket = connected;
      if (socket == null) {
        throw new SocketException("not connected");
      }
      return socket;
    }

    @Override
    public void connect(SocketAddress endpoint, int timeout) throws IOException {
      InetSocketAddress target = (InetSocketAddress) endpoint;
      if (target.isUnresolved()) {
        throw new UnknownHostException(target.getHostString());
      }
      InetAddress[] all = InetAddress.getAllByName(target.getHostString());
      IOException last = new SocketException("the host has no address");
      for (InetAddress address : all) {
        Socket socket = new Socket();
        try {
          socket.connect(
              new InetSocketAddress(address, target.getPort()), share(timeout, all.length));
          connected = socket;
          if (left) {
            socket.close();
          }
          return;
        } catch (IOException failed) {
          socket.close();
          last = failed;
        }
      }
      throw all.length > 1 ? new EveryAddressFailed(all, last) : last;
    }

    @Override
    public InputStream getInputStream() throws IOException {
      return connected().getInputStream();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      return connected().getOutputStream();
    }

    @Override
    public void setTcpNoDelay(boolean on) throws SocketException {
      connected().setTcpNoDelay(on);
    }

    @Override
    public synchronized void setSoTimeout(int timeout) throws SocketException {
      connected().setSoTimeout(timeout);
    }

    @Override
    public synchronized void close() throws IOException {
      left = true;
      Socket socket = connected;
      if (socket != null) {
        socket.close();
      }
      super.close();
    }
  }

  /** The time for one of several addresses; 0 stays without an end. */
  static int share(int timeoutMillis, int addresses) {
    return timeoutMillis == 0 ? 0 : Math.max(1, timeoutMillis / addresses);
  }
}
