package dev.syncruns.cli.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.Simulator;
import dev.syncruns.simulator.server.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
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
    Ran noProxy = user().with("SYNCRUNS_HTTP_PROXY", "https://proxy").run("list");
    Ran missing = user().with("SYNCRUNS_HTTP_CA_FILE", home + "/none.pem").run("list");
    Ran nothing = user().with("SYNCRUNS_HTTP_CA_FILE", empty.toString()).run("list");

    assertThat(password.exit()).isEqualTo(3);
    assertThat(password.err()).contains("HTTPS_PROXY holds a user name").doesNotContain("s3cret");
    assertThat(noProxy.exit()).isEqualTo(3);
    assertThat(noProxy.err()).contains("syncruns.http.proxy", "http://HOST[:PORT]");
    assertThat(missing.exit()).isEqualTo(3);
    assertThat(missing.err()).contains("none.pem cannot be read");
    assertThat(nothing.exit()).isEqualTo(3);
    assertThat(nothing.err()).contains("holds no certificates");
  }

  @Test
  void a_proxy_needs_no_port() {
    Ran list =
        user()
            .with("HTTPS_PROXY", "http://127.0.0.1")
            .with("SYNCRUNS_HTTP_REQUEST_TIMEOUT", "20s")
            .run("doctor");

    assertThat(list.exit()).as(list.err()).isNotIn(2, 3);
    assertThat(list.out() + list.err()).doesNotContain("is not the address of an HTTP proxy");
  }

  @Test
  void a_proxy_that_is_none_is_no_matter_where_none_is_used() {
    try (Simulator simulator = Simulator.builder().generate("it", 3, 1, 1).start()) {
      Syncruns broken = Syncruns.at(home).with("HTTPS_PROXY", "socks5://me:s3cret@proxy:x");
      Syncruns local =
          Syncruns.at(home)
              .with("https_proxy", "no proxy")
              .with("SYNCRUNS_HTTP_CA_FILE", home + "/none.pem")
              .talkingTo(simulator.apiUrl(), "it");

      assertThat(broken.run("--demo", "list").exit()).isZero();
      assertThat(broken.run("--help").exit()).isZero();
      assertThat(broken.run("config", "list").exit()).isZero();
      Ran list = local.run("list", "-o", "name");
      assertThat(list.outLines()).as(list.err()).hasSize(3);
      assertThat(local.run("wait", "-q").exit()).isZero();
    }
  }

  @Test
  void every_address_of_a_name_is_tried() throws Exception {
    try (Simulator simulator = Simulator.builder().generate("it", 3, 1, 1).start()) {
      int port = simulator.apiUrl().getPort();
      Syncruns both =
          user()
              .talkingTo(URI.create("http://localhost:" + port), "it")
              .with("JAVA_TOOL_OPTIONS", named("127.0.0.2 localhost\n127.0.0.1 localhost\n"));

      Ran list = both.run("list", "-o", "name");
      Ran doctor = both.run("doctor");
      String foreign = "{\"runs\":[{\"id\":\"r\",\"connectionId\":\"other\"}]}";
      simulator.script().always((request, usual) -> Response.json(200, foreign));
      Ran askedOnceMore = both.run("list", "-o", "name");
      Runnable stop = simulator::close;
      stop.run();
      Ran nobody = both.run("list");
      Ran nobodyToo = both.run("doctor");

      assertThat(list.outLines()).as(list.err()).hasSize(3);
      assertThat(askedOnceMore.outLines()).as(askedOnceMore.err()).containsExactly("r");
      assertThat(doctor.out()).contains("not taking connections at 127.0.0.2, connected at 127.");
      assertThat(nobody.exit()).isEqualTo(7);
      assertThat(nobody.err()).contains("refused at each of its addresses, 127.0.0.2, 127.0.0.1");
      assertThat(nobodyToo.out())
          .contains("takes no connection at any of its 2 addresses, 127.0.0.2, 127.0.0.1");
    }
  }

  @Test
  void every_address_of_a_name_is_tried_with_tls() throws Exception {
    try (ProxiedService service = new ProxiedService(home)) {
      Ran list =
          user()
              .talkingTo(URI.create("https://" + ProxiedService.HOST + ":" + service.port()), "it")
              .with("SYNCRUNS_HTTP_CA_FILE", service.authorities().toString())
              .with("JAVA_TOOL_OPTIONS", named("127.0.0.2 %1$s\n127.0.0.3 %1$s\n127.0.0.1 %1$s\n"))
              .run("list", "-o", "name");

      assertThat(list.outLines()).as(list.err()).containsExactly("behind-the-proxy");
    }
  }

  @Test
  void a_local_name_that_leads_elsewhere_is_not_this_machine() throws IOException {
    try (Simulator simulator = Simulator.builder().generate("it", 1, 1, 1).start()) {
      int port = simulator.apiUrl().getPort();
      Syncruns elsewhere =
          user().with("JAVA_TOOL_OPTIONS", named("127.0.0.1 localhost\n10.1.2.3 localhost\n"));
      Syncruns nowhere = user().with("JAVA_TOOL_OPTIONS", named("10.1.2.3 localhost\n"));
      Syncruns below = user().with("JAVA_TOOL_OPTIONS", named("127.0.0.1 api.localhost\n"));

      Ran partly = elsewhere.run("list", "--api-url", "http://localhost:" + port);
      Ran never = nowhere.with("SYNCRUNS_API_URL", "http://localhost:" + port).run("list");
      Ran local = below.run("list", "-o", "name", "--api-url", "http://api.localhost:" + port);

      assertThat(partly.exit()).isEqualTo(2);
      assertThat(partly.err()).contains("does not resolve to loopback addresses only");
      assertThat(never.exit()).isEqualTo(3);
      assertThat(local.exit()).as(local.err()).isZero();
    }
  }

  @Test
  void a_certificate_out_of_its_time_is_told_as_such() throws Exception {
    for (String[] time : new String[][] {{"+2d", "not valid yet"}, {"-400d", "has expired"}}) {
      Path folder = Files.createDirectory(home.resolve("of" + time[0]));
      try (ProxiedService service = new ProxiedService(folder, time[0])) {
        Syncruns user =
            user()
                .with("HTTPS_PROXY", service.proxyAddress())
                .with("SYNCRUNS_HTTP_CA_FILE", service.authorities().toString());

        assertThat(user.run("list").err()).contains("certificate", time[1], "clock");
        assertThat(user.run("doctor").out()).contains("certificate", time[1], "clock");
      }
    }
  }

  @Test
  void addresses_that_are_written_oddly_work_or_are_told() {
    try (Simulator simulator = Simulator.builder().generate("it", 3, 1, 1).start()) {
      simulator.script().when(any -> true, (any, usual) -> Response.json(200, "{\"runs\":[]}"));
      String there = "http://127.0.0.1:0" + simulator.apiUrl().getPort();

      Ran list = user().run("list", "--api-url", there + "/brücke/", "--limit", "1");

      assertThat(list.exit()).as(list.err()).isZero();
      assertThat(simulator.requests().get(0).rawTarget())
          .startsWith("/br%C3%BCcke/synchronization/");
      for (String wrong :
          List.of("https://h:0", "https://h:99999999999", "https://bücher.example", "https://:1")) {
        Ran refused = user().run("list", "--api-url", wrong);
        assertThat(refused.exit()).as(wrong).isEqualTo(2);
        assertThat(refused.err()).startsWith("error: --api-url is ").contains("which has ");
      }
    }
  }

  /** What lets Java resolve names by this text alone. */
  private String named(String hosts) throws IOException {
    String text = String.format(Locale.ROOT, hosts, ProxiedService.HOST);
    Path file = Files.createTempFile(home, "hosts", "");
    return "-Djdk.net.hosts.file=" + Files.writeString(file, text);
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
