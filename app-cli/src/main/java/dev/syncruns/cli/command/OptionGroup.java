package dev.syncruns.cli.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;

/** The group in which {@code --help} and man pages list an option, or all options of a class. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@interface OptionGroup {
  Name value();

  /** The groups in the order in which they are listed. */
  enum Name {
    FILTERS,
    WAITING,
    LIMITS,
    ACCESS,
    OUTPUT,
    EXIT_CODE,
    NOTIFICATIONS,
    REQUESTS,
    OTHER;

    String heading() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }
}
