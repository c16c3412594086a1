/** The doors of the core: what it offers and what it needs. */
module dev.syncruns.ports {
  requires transitive dev.syncruns.domain;
  requires static transitive org.jspecify;
}
