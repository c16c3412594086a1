package dev.syncruns.ports.tck.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Verifies that the threads of a test have ended, after a grace period. Shared threads of the JDK
 * and JUnit are ignored, as are those that a test declares: {@link Sharing}.
 */
public final class NoLeaks implements BeforeEachCallback, AfterEachCallback {
  private static final String TIMEOUTS = "junit-jupiter-timeout-watcher";
  private static final Duration MOMENT = Duration.ofSeconds(5);
  private static final ExtensionContext.Namespace SPACE =
      ExtensionContext.Namespace.create(NoLeaks.class);

  /** Creates the check, for {@code ExtendWith}. */
  public NoLeaks() {}

  @Override
  public void beforeEach(ExtensionContext context) {
    context.getStore(SPACE).put(NoLeaks.class, new HashSet<>(living()));
  }

  @Override
  public void afterEach(ExtensionContext context) throws InterruptedException {
    Set<String> shared =
        context.getRequiredTestInstance() instanceof Sharing sharing
            ? sharing.sharedThreads()
            : Set.of();
    Set<?> before = context.getStore(SPACE).remove(NoLeaks.class, Set.class);
    long end = System.nanoTime() + MOMENT.toNanos();
    List<String> left = new ArrayList<>();
    for (Thread thread : living()) {
      if (!before.contains(thread)
          && !isShared(thread)
          && shared.stream().noneMatch(thread.getName()::startsWith)
          && !endsUntil(thread, end)) {
        left.add(thread.getName());
      }
    }
    if (!left.isEmpty()) {
      throw new AssertionError("threads were left behind: " + left);
    }
  }

  private static Set<Thread> living() {
    return Thread.getAllStackTraces().keySet();
  }

  private static boolean endsUntil(Thread thread, long end) throws InterruptedException {
    thread.join(Math.max(1, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    return !thread.isAlive();
  }

  private static boolean isShared(Thread thread) {
    return thread.getName().startsWith(TIMEOUTS)
        || !isInGroupOfTheProgram(thread.getThreadGroup())
        || (thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool());
  }

  private static boolean isInGroupOfTheProgram(@Nullable ThreadGroup group) {
    return group != null
        && (group.getName().equals("main") || isInGroupOfTheProgram(group.getParent()));
  }

  /** A test whose fixtures share a resource with its own, longer-lived threads. */
  public interface Sharing {

    /**
     * Returns the name prefixes of such threads, for example those of a shared client; none by
     * default. They are reported.
     */
    default Set<String> sharedThreads() {
      return Set.of();
    }
  }
}
