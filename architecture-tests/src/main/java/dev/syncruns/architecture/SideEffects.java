package dev.syncruns.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Collections;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.Scanner;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TimeZone;
import java.util.Timer;
import java.util.TimerTask;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of the JDK that make a result depend on more than arguments. Class literals ensure that
 * every listed type exists.
 */
final class SideEffects {
  private static final Set<String> TYPES =
      names(
          Thread.class,
          ThreadLocal.class,
          InheritableThreadLocal.class,
          ThreadGroup.class,
          Runtime.class,
          Process.class,
          ProcessBuilder.class,
          ProcessHandle.class,
          ClassLoader.class,
          Module.class,
          ModuleLayer.class,
          StackWalker.class,
          System.class,
          Clock.class,
          InstantSource.class,
          Calendar.class,
          Date.class,
          GregorianCalendar.class,
          Random.class,
          ResourceBundle.class,
          Scanner.class,
          ServiceLoader.class,
          SplittableRandom.class,
          TimeZone.class,
          Timer.class,
          TimerTask.class);

  private static final Set<String> RANDOM_SOURCES =
      names(Random.class, SplittableRandom.class, java.security.SecureRandom.class);

  private static final Set<String> PURE_CLASS_METHODS =
      Set.of("cast", "getName", "getSimpleName", "isInstance", "hashCode", "equals", "toString");

  private static final Set<String> CLOCK_METHODS =
      Set.of(
          "now",
          "system",
          "systemUTC",
          "systemDefaultZone",
          "tickMillis",
          "tickMinutes",
          "tickSeconds");

  private SideEffects() {}

  private static Set<String> names(Class<?>... types) {
    return Stream.of(types).map(Class::getName).collect(Collectors.toUnmodifiableSet());
  }

  /** Types forbidden in the domain: clocks, randomness, threads, reflection, the process. */
  static DescribedPredicate<JavaClass> types() {
    return DescribedPredicate.describe(
        "are clocks, randomness, threads or reflection",
        type -> TYPES.contains(type.getBaseComponentType().getName()));
  }

  /** Accesses forbidden in the domain, on types that are otherwise allowed. */
  static DescribedPredicate<JavaAccess<?>> accesses() {
    return DescribedPredicate.describe(
        "reads the time, a default, a random number, a thread or a class",
        access -> isTiming(access.getTarget()) || isAmbient(access.getTarget()));
  }

  /** Accesses that read the clock, sleep or draw a random number. */
  static DescribedPredicate<JavaAccess<?>> timing() {
    return DescribedPredicate.describe(
        "reads the clock, sleeps or draws a random number", access -> isTiming(access.getTarget()));
  }

  private static boolean isTiming(AccessTarget target) {
    return isClock(target) || isSleep(target) || isRandom(target);
  }

  private static boolean isClock(AccessTarget target) {
    String name = target.getName();
    if (target.getOwner().getPackageName().equals("java.time")) {
      return CLOCK_METHODS.contains(name);
    }
    return is(target, System.class, "currentTimeMillis", "nanoTime")
        || (is(target, Date.class, "<init>") && takesNothing(target))
        || is(target, Calendar.class, "getInstance");
  }

  private static boolean isSleep(AccessTarget target) {
    return is(target, Thread.class, "sleep")
        || is(target, TimeUnit.class, "sleep")
        || is(target, LockSupport.class, "parkNanos", "parkUntil");
  }

  private static boolean isRandom(AccessTarget target) {
    return is(target, Math.class, "random")
        || is(target, StrictMath.class, "random")
        || is(target, UUID.class, "randomUUID")
        || is(target, ThreadLocalRandom.class, "current")
        || is(target, Collections.class, "shuffle")
        || (target.getName().equals("<init>")
            && RANDOM_SOURCES.contains(target.getOwner().getName()));
  }

  private static boolean isAmbient(AccessTarget target) {
    String name = target.getName();
    return is(target, Object.class, "wait", "notify", "notifyAll")
        || is(target, java.util.Locale.class, "getDefault")
        || is(target, java.time.ZoneId.class, "systemDefault")
        || name.equals("parallelStream")
        || (name.equals("parallel") && takesNothing(target))
        || (is(target, Class.class, name) && !PURE_CLASS_METHODS.contains(name));
  }

  private static boolean is(AccessTarget target, Class<?> owner, String... names) {
    return target.getOwner().isEquivalentTo(owner) && Set.of(names).contains(target.getName());
  }

  private static boolean takesNothing(AccessTarget target) {
    return target instanceof AccessTarget.CodeUnitAccessTarget unit
        && unit.getRawParameterTypes().isEmpty();
  }
}
