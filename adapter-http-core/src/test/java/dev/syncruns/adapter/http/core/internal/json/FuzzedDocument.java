package dev.syncruns.adapter.http.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncruns.adapter.http.core.internal.json.JsonDocuments.UnreadableJson;
import dev.syncruns.adapter.http.core.internal.transport.SizeLimitException;
import dev.syncruns.ports.SecretRedactor;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.Type;

/** Reads any bytes as a document under small limits, and checks what holds for every document. */
final class FuzzedDocument {
  static final JsonLimits LIMITS = new JsonLimits(12, 300, 10);

  private static final int LONGEST_EXCERPT = 800;
  private static final JsonDocuments DOCUMENTS = new JsonDocuments(LIMITS, new SecretRedactor());

  private FuzzedDocument() {}

  /** The value, or the refusal in words; the same at every reading, however the bytes arrive. */
  static Object read(byte[] body, Type type) {
    Object whole = outcome(new ByteArrayInputStream(body), type);
    assertThat(outcome(new ByteArrayInputStream(body), type)).isEqualTo(whole);
    assertThat(outcome(new Drip(body), type)).isEqualTo(whole);
    return whole;
  }

  private static Object outcome(InputStream body, Type type) {
    try {
      return DOCUMENTS.read(body, type);
    } catch (SizeLimitException reached) {
      return "limit: " + reached.bound();
    } catch (UnreadableJson unreadable) {
      String excerpt = unreadable.excerpt();
      assertThat(excerpt.length()).isLessThanOrEqualTo(LONGEST_EXCERPT);
      assertThat(excerpt.chars()).noneMatch(Character::isISOControl);
      return "unreadable: " + unreadable.why();
    }
  }

  /** Bytes that arrive one at a time. */
  private static final class Drip extends ByteArrayInputStream {
    Drip(byte[] body) {
      super(body);
    }

    @Override
    public synchronized int read(byte[] bytes, int offset, int length) {
      return super.read(bytes, offset, Math.min(1, length));
    }
  }
}
