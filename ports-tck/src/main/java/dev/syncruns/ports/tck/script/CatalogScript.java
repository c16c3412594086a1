package dev.syncruns.ports.tck.script;

import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.Run;
import dev.syncruns.ports.spi.AccessTokenProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the outside of a catalog has and does, in terms of the domain.
 *
 * @param connections the runs of each connection in the service's order; any other connection is
 *     not found.
 * @param paging how runs are cut into pages.
 * @param first what the first requests meet, one each.
 * @param then what every later request meets.
 * @param arrivals the runs that appear at the front of every connection before the second, third …
 *     request.
 * @param tokens where the catalog has to take its tokens from; {@link ScriptTokens#GOOD} is the
 *     only one accepted.
 */
public record CatalogScript(
    Map<ConnectionId, List<Run>> connections,
    Paging paging,
    List<Reaction> first,
    Reaction then,
    List<List<Run>> arrivals,
    AccessTokenProvider tokens) {

  /** Copies the collections. */
  public CatalogScript {
    Map<ConnectionId, List<Run>> copy = new LinkedHashMap<>();
    connections.forEach((connection, runs) -> copy.put(connection, List.copyOf(runs)));
    connections = Map.copyOf(copy);
    first = List.copyOf(first);
    arrivals = arrivals.stream().map(List::copyOf).toList();
  }

  /** A script of one connection, with documented pages and nothing out of the ordinary. */
  public static CatalogScript of(ConnectionId connection, List<Run> runs) {
    return builder().connection(connection, runs).build();
  }

  /** A builder without any connection. */
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

    /** Sets how runs are cut into pages; as documented unless set. */
    public Builder paging(Paging paging) {
      this.paging = paging;
      return this;
    }

    /** Adds what the next of the first requests meets. */
    public Builder first(Reaction reaction) {
      first.add(reaction);
      return this;
    }

    /** Sets what all but the first requests meet; an answer unless set. */
    public Builder then(Reaction then) {
      this.then = then;
      return this;
    }

    /** Adds runs that appear at the front before the next of the requests after the first. */
    public Builder arrival(List<Run> runs) {
      arrivals.add(runs);
      return this;
    }

    /** Sets where tokens come from; always a good one unless set. */
    public Builder tokens(AccessTokenProvider tokens) {
      this.tokens = tokens;
      return this;
    }

    /** The script built so far. */
    public CatalogScript build() {
      return new CatalogScript(connections, paging, first, then, arrivals, tokens);
    }
  }
}
