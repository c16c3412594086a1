package dev.syncruns.cli.config;

import dev.syncruns.cli.config.Settings.SettingValue;
import dev.syncruns.cli.error.CliException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whose certificates are believed: those that Java believes, and those in {@code http.ca-file}. */
public final class CaCertificates {

  private CaCertificates() {}

  /**
   * How TLS is done with the certificates that the settings add; empty when they add none.
   *
   * @throws CliException when the file can't be read or holds no certificate
   */
  public static Optional<SSLContext> in(Settings settings) {
    return settings.given(Setting.HTTP_CA_FILE).map(CaCertificates::trusting);
  }

  private static SSLContext trusting(SettingValue file) {
    try {
      List<Certificate> believed = new ArrayList<>(certificates(Path.of(file.text())));
      believed.addAll(List.of(ofJava()));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers(storeOf(believed)), null);
      return context;
    } catch (CertificateException broken) {
      throw unusable(file, "holds no certificates in PEM form", broken);
    } catch (IOException | InvalidPathException unreadable) {
      throw unusable(file, "can't be read", unreadable);
    } catch (GeneralSecurityException unsupported) {
      throw unusable(file, "can't be used by this Java", unsupported);
    }
  }

  private static CliException unusable(SettingValue file, String why, Exception cause) {
    return CliException.config("the file of certificates " + file.text() + " " + why)
        .row("from", file.origin())
        .suggest("name a file of CA certificates that begin with -----BEGIN CERTIFICATE-----")
        .causedBy(cause);
  }

  private static Collection<? extends Certificate> certificates(Path file)
      throws IOException, CertificateException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new CertificateException("none");
      }
      return found;
    }
  }

  private static X509Certificate[] ofJava() throws GeneralSecurityException {
    for (TrustManager manager : managers(null)) {
      if (manager instanceof X509TrustManager java) {
        return java.getAcceptedIssuers();
      }
    }
    return new X509Certificate[0];
  }

  private static KeyStore storeOf(List<Certificate> certificates)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < certificates.size(); i++) {
      store.setCertificateEntry("authority-" + i, certificates.get(i));
    }
    return store;
  }

  /**
   * The judges of certificates.
   *
   * @param store what they believe; null for what Java believes
   */
  private static TrustManager[] managers(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
