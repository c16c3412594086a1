/**
 * What the build prepares from picocli's model of the commands: usage texts, man pages and the
 * tables that shells complete from; and the schemas of JSON documents, each made complete. Runs in
 * the build only; no command uses it.
 */
@NullMarked
package dev.syncruns.cli.manual;

import org.jspecify.annotations.NullMarked;
