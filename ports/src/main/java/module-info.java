/** The API of syncruns, its service provider interfaces, and their standard compositions. */
module dev.syncruns.ports {
  requires transitive dev.syncruns.domain;
  requires static transitive org.jspecify;

  exports dev.syncruns.ports;
  exports dev.syncruns.ports.api;
  exports dev.syncruns.ports.spi;
}
