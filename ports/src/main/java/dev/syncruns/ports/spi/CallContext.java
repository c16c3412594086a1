package dev.syncruns.ports.spi;

import dev.syncruns.domain.paging.PageRequest;
import dev.syncruns.domain.run.ConnectionId;
import dev.syncruns.domain.run.RunId;
import org.jspecify.annotations.Nullable;

/**
 * Describes a call. The ids identify data of a customer: use them in logs and spans, not as labels
 * of metrics.
 *
 * @param id the number of the call, unique in the process.
 * @param operation the operation.
 * @param connection the requested connection; null if there is none.
 * @param page the requested page; null if the call requests no page.
 * @param run the requested run; null if the call requests no single run.
 * @param origin the use of the library that makes the call.
 */
public record CallContext(
    long id,
    Operation operation,
    @Nullable ConnectionId connection,
    @Nullable PageRequest page,
    @Nullable RunId run,
    Origin origin) {

  /** The uses of the library that make calls. */
  public enum Origin {
    /** A caller that needs the response: a listing, an inspection, a diagnosis. */
    LIST,
    /** A wait, which polls again after a failed poll. */
    WAIT,
    /** Following, which polls connections again after a failed poll. */
    FOLLOW
  }
}
