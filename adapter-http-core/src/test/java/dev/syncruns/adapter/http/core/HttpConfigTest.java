package dev.syncruns.adapter.http.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncruns.adapter.http.core.config.HttpConfig;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpConfigTest {

  @ParameterizedTest
  @CsvSource({
    "https://canary@evil.example/x,a user name",
    "https://u:canary@api.example,a user name",
    "https://api.example?canary=1,a query",
    "https://api.example#canary,a query or fragment",
    "http://canary.example,is not https",
    "http://127.0.0.canary,is not https",
    "http://127.0.0.256,no scheme or host",
    "https://canary.example:65536,has a port above 65535",
    "http://127.0.0.1:99999,has a port above 65535",
    "https://canary.example:0,has port 0",
    "http://canary.localhost.example,is not https",
    "ftp://canary.example,is not https",
    "canary,no scheme or host",
    "https:///canary,no scheme or host"
  })
  void anAddressThatIsNotSafe_isRefused_withoutRepeatingIt(String address, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HttpConfig.builder().apiUrl(URI.create(address)))
        .withMessageContaining(why)
        .withMessageNotContaining("canary");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example",
        "https://api.example:8443/gateway",
        "http://localhost:1",
        "http://127.0.0.1:1/x",
        "http://127.0.0.2:65535",
        "http://127.255.255.255",
        "http://[::1]:1"
      })
  void anAddressThatIsSafe_isTaken(String address) {
    assertThat(HttpConfig.builder().apiUrl(URI.create(address + "/")).build().apiUrl())
        .isEqualTo(URI.create(address));
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.example:,https://api.example",
    "https://api.example:/gateway/,https://api.example/gateway",
    "http://127.0.0.1:0080,http://127.0.0.1:80",
    "http://[::1]:08/x,http://[::1]:8/x",
    "https://api.example/brücke/Ö%20x,https://api.example/br%C3%BCcke/%C3%96%20x",
    "https://api.example/橋//,https://api.example/%E6%A9%8B"
  })
  void anAddressThatIsWrittenOddly_isSentAsItIsMeant(String address, String sent) {
    assertThat(HttpConfig.builder().apiUrl(URI.create(address)).build().apiUrl())
        .isEqualTo(URI.create(sent));
  }

  @Test
  void limitsThatMakeNoSense_areRefused() {
    HttpConfig.Builder builder = HttpConfig.builder();

    assertThatIllegalArgumentException().isThrownBy(() -> builder.requestTimeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxBodyBytes(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.maxNesting(513));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.userAgentSuffix("a\r\nb"));
    assertThat(builder.build().apiUrl()).isEqualTo(URI.create("https://api.bentley.com"));
  }
}
