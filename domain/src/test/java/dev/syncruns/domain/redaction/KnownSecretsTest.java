package dev.syncruns.domain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A secret is hidden in whatever way it is spelled. */
class KnownSecretsTest {
  private static final String TOKEN = "abc/def+ghi-jkl_mno.pqr~stu==";

  private KnownSecrets secrets = KnownSecrets.NONE;

  private static String json(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(Character.isLetterOrDigit(c) ? c : String.format("\\u%04X", (int) c));
    }
    return escaped.toString();
  }

  private static String html(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(Character.isLetterOrDigit(c) ? "" + c : "&#" + (int) c + ";");
    }
    return escaped.toString();
  }

  private static String percent(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String hex(String text, String before) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(String.format(before + "%02x", (int) c));
    }
    return escaped.toString();
  }

  private static final List<UnaryOperator<String>> SPELLINGS =
      List.of(
          text -> text,
          text -> text.replace("/", "\\/"),
          KnownSecretsTest::json,
          text -> json(text).toLowerCase(Locale.ROOT).replace("\\u", "\\\\u"),
          KnownSecretsTest::percent,
          text -> percent(text).replace("%2F", "%2f").replace("%3D", "%3d"),
          text -> percent(percent(text)),
          text -> json(percent(text)),
          KnownSecretsTest::html,
          text -> html(text).replace("&#47;", "&#x2F;").replace("&#43;", "&plus;"),
          text -> percent(html(text)),
          text -> hex(text, "%%"),
          text -> hex(text, "\\\\x"),
          text -> text.replace('/', '_').replace('+', '-'),
          text -> text.replace("=", ""),
          text ->
              Base64.getEncoder().encodeToString(("u:" + text).getBytes(StandardCharsets.UTF_8)),
          text ->
              Base64.getUrlEncoder()
                  .encodeToString(("xy:" + text).getBytes(StandardCharsets.UTF_8)));

  @Test
  void every_spelling_of_a_secret_is_hidden_in_data_and_in_messages() {
    secrets = secrets.plus(TOKEN);
    for (UnaryOperator<String> spelling : SPELLINGS) {
      String spelled = spelling.apply(TOKEN);
      String body = spelled.substring(4, spelled.length() - 6);

      assertThat(secrets.redact("it is <" + spelled + ">!"))
          .as(spelled)
          .startsWith("it is <")
          .contains("[hidden]")
          .endsWith(">!")
          .doesNotContain(body);
      assertThat(secrets.redactMessage("it is <" + spelled + ">!")).doesNotContain(body);
    }
  }

  @Test
  void what_a_secret_has_of_escapes_itself_is_no_way_around() {
    secrets = secrets.plus("p%2Fw\\/x&amp;%%41y?Z+");

    assertThat(secrets.redact("=p%2Fw\\/x&amp;%%41y?Z+=")).isEqualTo("=[hidden]=");
    assertThat(secrets.redact("=" + percent("p%2Fw\\/x&amp;%%41y?Z+") + "="))
        .isEqualTo("=[hidden]=");
  }

  @Test
  void a_part_of_a_long_secret_is_hidden_wherever_it_begins() {
    Random random = new Random(7);
    StringBuilder token = new StringBuilder();
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    random.ints(900, 0, alphabet.length()).forEach(i -> token.append(alphabet.charAt(i)));
    secrets = secrets.plus(token.toString());
    for (int round = 0; round < 2000; round++) {
      int length = 23 + random.nextInt(200);
      int start = random.nextInt(900 - length);
      String part = token.substring(start, start + length);
      String before = "x".repeat(random.nextInt(40)) + " ";

      assertThat(secrets.redact(before + part + " tail")).isEqualTo(before + "[hidden] tail");
    }
  }

  @Test
  void a_secret_is_hidden_after_it_was_replaced_and_only_the_last_are_remembered() {
    secrets = secrets.plus("first-token-1");
    secrets = secrets.plus("second-token-2");

    assertThat(secrets.redact("first-token-1 second-token-2")).isEqualTo("[hidden] [hidden]");

    for (int i = 0; i < 40; i++) {
      secrets = secrets.plus("another-token-" + i);
    }
    assertThat(secrets.redact("first-token-1")).isEqualTo("first-token-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "test", "tok-12"})
  void a_short_secret_is_hidden_in_messages_where_it_stands_alone_and_not_in_data(String secret) {
    secrets = secrets.plus(secret);

    assertThat(secrets.redactMessage("bad: " + secret + ", axtestx"))
        .isEqualTo("bad: [hidden], axtestx");
    assertThat(secrets.redact("data " + secret)).isEqualTo("data " + secret);
  }

  @Test
  void other_texts_stay_as_they_are() {
    secrets = secrets.plus(TOKEN);
    secrets = secrets.plus("eyJhbGciOiJSUzI1NiIsImtpZCI6IlFB.eyJzdWIiOiJhIn0.c2lnbmF0dXJl");
    for (String text :
        List.of(
            "",
            "a%2Fb \\u0041 &amp; 100 % \\",
            "7d5f1a52-6d3c-4f2f-9d57-5c1c1c3c1c3c",
            "abc/def",
            "&#99999999; &#x; &; %zz \\u12")) {
      assertThat(secrets.redact(text)).isSameAs(text);
    }
  }

  @Test
  void signatures_and_tokens_in_an_address_are_hidden_however_it_is_escaped() {
    String sas = "https://a.blob/c?sv=1&sig=Zm9v%2BYmFy%3D&se=2";
    for (String text :
        List.of(
            sas,
            sas.replace("&", "&amp;"),
            sas.replace("&", "\\u0026").replace("=", "\\u003d"),
            percent(sas),
            sas.replace("/", "\\/"))) {
      assertThat(SecretPatterns.redact(text))
          .as(text)
          .contains("***")
          .contains("se")
          .doesNotContain("Zm9v");
    }
  }

  @Test
  void a_large_text_full_of_escapes_costs_linear_time() {
    secrets = secrets.plus(TOKEN);
    String text = "%25".repeat(300_000) + "\\".repeat(100_000) + "&amp;".repeat(100_000);

    assertThat(secrets.redactExcerpt(text)).isNotEmpty();
  }

  @Test
  void aShortFirstPieceBehindAnEscapeIsHiddenWithTheRest() {
    secrets = secrets.plus("Qw3rTyMn/UiOpLk8+AsDfVb7~GhJk2.BzXcV==");

    assertThat(secrets.redactMessage("token Qw3rTyMn\\/UiOpLk8+AsDfVb7~GhJk2.BzXcV== of"))
        .startsWith("token [hidden]")
        .doesNotContain("Qw3r", "BzXc");
  }

  @Test
  void secretsAreImmutableAndNeverPrinted() {
    KnownSecrets more = secrets.plus(TOKEN);

    assertThat(secrets.redact(TOKEN)).isEqualTo(TOKEN);
    assertThat(more.plus(TOKEN)).isSameAs(more);
    assertThat(more.plus("  ")).isSameAs(more);
    assertThat(more).hasToString("KnownSecrets(hidden)");
  }

  @Test
  void aSecretCutOffAtTheEndOfAnExcerptIsHiddenFromFourCharactersOn() {
    secrets = secrets.plus(TOKEN);

    assertThat(secrets.redactExcerpt("it is abc/")).isEqualTo("it is [hidden]");
    assertThat(secrets.redactExcerpt("it is abc")).isEqualTo("it is abc");
    assertThat(secrets.redactExcerpt("x".repeat(64))).isEqualTo("[hidden]");
    assertThat(secrets.redactExcerpt("x".repeat(63))).isEqualTo("x".repeat(63));
  }
}
