/** A program on the module path. */
module example.plain {
  requires dev.syncruns.adapter.http.core;
  requires dev.syncruns.domain;
  requires dev.syncruns.ports;
}
