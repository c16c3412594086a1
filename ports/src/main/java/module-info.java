/** What the core of syncruns offers, what it needs, and the standard compositions of the two. */
module dev.syncruns.ports {
  requires transitive dev.syncruns.domain;
  requires static transitive org.jspecify;

  exports dev.syncruns.ports;
  exports dev.syncruns.ports.api;
  exports dev.syncruns.ports.spi;
}
