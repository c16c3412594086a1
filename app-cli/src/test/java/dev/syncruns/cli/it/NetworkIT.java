package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The way to the service: proxies, certificates, and files that hold secrets. */
class NetworkIT {
  private static final URI SERVICE = URI.create("https://" + ProxiedService.HOST);

  @TempDir Path home;

  private Syncruns user() {
    return Syncruns.at(home).talkingTo(SERVICE, "it").with("SYNCRUNS_HTTP_RETRIES", "0");
  }

  @Test
  void a_proxy_and_a_certificate_lead_to_the_service() throws Exception {
    try (ProxiedService service = new ProxiedService(home)) {
      Syncruns believing = user().with("SYNCRUNS_HTTP_CA_FILE", service.authorities().toString());

      Ran byVariable =
          believing
              .with("HTTPS_PROXY", "http://" + service.proxyAddress())
              .run("list", "-o", "name");
      Ran doctor = believing.run("doctor");

      assertThat(byVariable.exit()).as(byVariable.err()).isZero();
      assertThat(byVariable.outLines()).containsExactly("behind-the-proxy");
      assertThat(service.tunnels())
          .isNotEmpty()
          .allMatch(line -> line.startsWith("CONNECT " + ProxiedService.HOST + ":443 "));
      assertThat(doctor.out())
          .contains("(proxy http://" + service.proxyAddress() + " from HTTPS_PROXY)");
    }
  }

  @Test
  void the_setting_wins_over_the_variable() throws Exception {
    try (ProxiedService service = new ProxiedService(home)) {
      Ran bySetting =
          user()
              .with("SYNCRUNS_HTTP_CA_FILE", service.authorities().toString())
              .with("HTTPS_PROXY", "http://127.0.0.1:1")
              .with("SYNCRUNS_HTTP_PROXY", "http://" + service.proxyAddress())
              .run("list", "-o", "name");

      assertThat(bySetting.outLines()).as(bySetting.err()).containsExactly("behind-the-proxy");
    }
  }

  @Test
  void a_certificate_that_nobody_believes_is_refused() throws Exception {
    try (ProxiedService service = new ProxiedService(home)) {
      Ran ran = user().with("https_proxy", service.proxyAddress()).run("list");

      assertThat(ran.exit()).isEqualTo(7);
      assertThat(ran.out()).isEmpty();
      assertThat(ran.err()).contains("certificate is not trusted").doesNotContain("at java.");
    }
  }

  @Test
  void hosts_in_no_proxy_and_this_machine_are_reached_directly() throws Exception {
    try (ProxiedService service = new ProxiedService(home);
        Simulator simulator = Simulator.builder().generate("it", 3, 1, 1).start()) {
      Syncruns behind = user().with("HTTPS_PROXY", service.proxyAddress());

      Ran excepted = behind.with("NO_PROXY", "other.example,.example.invalid").run("list");
      Ran local = behind.talkingTo(simulator.apiUrl(), "it").run("list", "-o", "name");

      assertThat(excepted.exit()).isEqualTo(7);
      assertThat(local.outLines()).as(local.err()).hasSize(3);
      assertThat(service.tunnels()).isEmpty();
    }
  }

  @Test
  void a_proxy_or_certificate_that_is_none_is_said() throws IOException {
    Path empty = Files.createFile(home.resolve("empty.pem"));

    Ran password = user().with("HTTPS_PROXY", "http://me:s3cret@proxy:3128").run("list");
    Ran noPort = user().with("SYNCRUNS_HTTP_PROXY", "http://proxy").run("list");
    Ran missing = user().with("SYNCRUNS_HTTP_CA_FILE", home + "/none.pem").run("list");
    Ran nothing = user().with("SYNCRUNS_HTTP_CA_FILE", empty.toString()).run("list");

    assertThat(password.exit()).isEqualTo(3);
    assertThat(password.err()).contains("HTTPS_PROXY holds a user name").doesNotContain("s3cret");
    assertThat(noPort.exit()).isEqualTo(3);
    assertThat(noPort.err()).contains("syncruns.http.proxy", "http://HOST:PORT");
    assertThat(missing.exit()).isEqualTo(3);
    assertThat(missing.err()).contains("none.pem can't be read");
    assertThat(nothing.exit()).isEqualTo(3);
    assertThat(nothing.err()).contains("holds no certificates");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void a_client_secret_that_others_can_read_is_refused() throws IOException {
    try (Simulator simulator = Simulator.builder().generate("it", 1, 1, 1).start()) {
      Path secret = Files.writeString(home.resolve("secret"), "sim-secret\n");
      Syncruns client =
          Syncruns.at(home)
              .with("SYNCRUNS_API_URL", simulator.apiUrl().toString())
              .with("SYNCRUNS_ISSUER_URL", simulator.apiUrl().toString())
              .with("SYNCRUNS_CONNECTION", "it")
              .with("SYNCRUNS_CLIENT_ID", "sim-client")
              .with("SYNCRUNS_CLIENT_SECRET_FILE", secret.toString());

      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
      Ran open = client.run("list", "-o", "name");
      Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
      Ran closed = client.run("list", "-o", "name");

      assertThat(open.exit()).isEqualTo(4);
      assertThat(open.err()).contains("can be read by others", "chmod 600");
      assertThat(closed.outLines()).as(closed.err()).hasSize(1);
    }
  }
}
