package example.boot;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties {@code syncruns.*}.
 *
 * @param apiUrl the address of the API.
 * @param token an access token; a real service obtains tokens with a client secret.
 * @param connection the connection that the health of the service depends on.
 */
@ConfigurationProperties("syncruns")
record SyncRunsProperties(URI apiUrl, String token, String connection) {

  @Override
  public String toString() {
    return "SyncRunsProperties[" + apiUrl + ", " + connection + "]";
  }
}
