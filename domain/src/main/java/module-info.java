/** The pure core: depends on {@code java.base} alone, JSpecify's annotations aside. */
module dev.syncruns.domain {
  requires static transitive org.jspecify;
}
