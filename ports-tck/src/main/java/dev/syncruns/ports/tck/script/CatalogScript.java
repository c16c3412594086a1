package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The behavior of a service in terms of the domain.
 *
 * @param connections the runs of each connection in the service's order; other connections are not
 *     found.
 * @param paging divides runs into pages.
 * @param first the reactions to the first requests, one each.
 * @param then the reaction to all later requests.
 * @param arrivals the runs that appear at the front of every connection before the second, third …
 *     request.
 * @param tokens the token provider of the catalog; only {@link ScriptTokens#GOOD} is accepted.
 */
public record CatalogScript(
    Map<ConnectionId, List<Run>> connections,
    Paging paging,
    List<Reaction> first,
    Reaction then,
    List<List<Run>> arrivals,
    AccessTokenProvider tokens) {

  public CatalogScript {
    Map<ConnectionId, List<Run>> copy = new LinkedHashMap<>();
    connections.forEach((connection, runs) -> copy.put(connection, List.copyOf(runs)));
    connections = Map.copyOf(copy);
    first = List.copyOf(first);
    arrivals = arrivals.stream().map(List::copyOf).toList();
  }

  /** Returns a script of one connection, with documented pages. */
  public static CatalogScript of(ConnectionId connection, List<Run> runs) {
    return builder().connection(connection, runs).build();
  }

  /** Returns a builder without connections. */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link CatalogScript}; not thread-safe. */
  public static final class Builder {
    private final Map<ConnectionId, List<Run>> connections = new LinkedHashMap<>();
    private final List<Reaction> first = new ArrayList<>();
    private final List<List<Run>> arrivals = new ArrayList<>();
    private Paging paging = Paging.documented();
    private Reaction then = Reaction.answer();
    private AccessTokenProvider tokens = ScriptTokens.good();

    private Builder() {}

    /** Adds a connection. */
    public Builder connection(ConnectionId connection, List<Run> runs) {
      connections.put(connection, runs);
      return this;
    }

    /** Sets the paging; as documented unless set. */
    public Builder paging(Paging paging) {
      this.paging = paging;
      return this;
    }

    /** Adds the reaction to the next of the first requests. */
    public Builder first(Reaction reaction) {
      first.add(reaction);
      return this;
    }

    /** Sets the reaction to all requests after the first; a response unless set. */
    public Builder then(Reaction then) {
      this.then = then;
      return this;
    }

    /** Adds runs that appear at the front before the next request after the first. */
    public Builder arrival(List<Run> runs) {
      arrivals.add(runs);
      return this;
    }

    /** Sets the token provider; always a good token unless set. */
    public Builder tokens(AccessTokenProvider tokens) {
      this.tokens = tokens;
      return this;
    }

    /** Returns the script. */
    public CatalogScript build() {
      return new CatalogScript(connections, paging, first, then, arrivals, tokens);
    }
  }
}
