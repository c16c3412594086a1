package dev.syncruns.adapter.http.core.contract;

import dev.syncruns.ports.tck.AccessTokenProviderContract;
import dev.syncruns.ports.tck.TokenAbility;
import dev.syncruns.ports.tck.TokenFixture;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Tokens that an issuer on loopback gives to a client: OAuth 2 client credentials. */
class IssuedTokenContractTest extends AccessTokenProviderContract {

  @Override
  public TokenFixture fixture() {
    return new IssuerFixture();
  }

  @Override
  public Set<TokenAbility> abilities() {
    return EnumSet.allOf(TokenAbility.class);
  }

  @Override
  public List<String> secrets() {
    List<String> secrets = new ArrayList<>(IssuerFixture.CLIENT_SECRETS);
    IntStream.rangeClosed(1, 60).mapToObj(IssuerFixture::token).forEach(secrets::add);
    return secrets;
  }

  @Override
  protected Set<String> loggersOutOfReach() {
    return HttpCatalogs.LOGGERS_OF_THE_JDK;
  }
}
