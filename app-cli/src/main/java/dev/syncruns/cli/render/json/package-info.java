/**
 * Runs as JSON, the contract of {@code -o json} and {@code -o jsonl}: every field of the API's page
 * under its own name, what is derived from them, and under {@code extra} what the page does not
 * know. No words for people, no layout.
 */
@NullMarked
package dev.syncruns.cli.render.json;

import org.jspecify.annotations.NullMarked;
