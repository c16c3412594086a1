package dev.syncruns.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.simulator.scenario.HostileBodies;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HugeBodiesTest {

  private static final int MEBIBYTE = 1024 * 1024;

  private final Simulator simulator = Simulator.builder().generate("c", 1, 1, 1).start();

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void gzipBomb_isSmallOnTheWireAndLargeInside() throws Exception {
    simulator.script(HostileBodies.gzipBomb(8), HostileBodies.gzipBomb(8));

    long wire = count(open());
    InputStream body = new GZIPInputStream(open());

    assertThat(new String(body.readNBytes(17), java.nio.charset.StandardCharsets.US_ASCII))
        .isEqualTo("{\"runs\":[{\"id\":\"0");
    assertThat(count(body)).isEqualTo(8 * MEBIBYTE - 1 + 4);
    assertThat(wire).isLessThan(MEBIBYTE / 8);
  }

  @Test
  void nestedArrays_areAsDeepAsAskedFor() throws Exception {
    simulator.script(HostileBodies.nestedArrays(200_000));

    assertThat(count(open())).isEqualTo(2 * 200_000 + 9);
  }

  @Test
  void hugeString_isAsLongAsAskedFor() throws Exception {
    simulator.script(HostileBodies.hugeString(3 * MEBIBYTE));

    assertThat(count(open())).isBetween(3L * MEBIBYTE, 3L * MEBIBYTE + 100);
  }

  @Test
  void endlessBody_goesOnUntilTheClientHasEnough() throws Exception {
    simulator.script(HostileBodies.endless());
    try (InputStream body = open()) {
      assertThat(body.readNBytes(MEBIBYTE)).hasSize(MEBIBYTE);
    }
  }

  @Test
  void close_endsAnEndlessBody() throws Exception {
    simulator.script(HostileBodies.endless());
    try (InputStream body = open()) {
      body.read();
      simulator.close();
      assertThat(ConnectionThreads.alive()).isEmpty();
    }
  }

  private InputStream open() throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            Client.request(Client.runs(simulator, "c", "")).build(),
            HttpResponse.BodyHandlers.ofInputStream())
        .body();
  }

  private static long count(InputStream in) throws IOException {
    byte[] block = new byte[64 * 1024];
    long bytes = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      bytes += read;
    }
    return bytes;
  }
}
