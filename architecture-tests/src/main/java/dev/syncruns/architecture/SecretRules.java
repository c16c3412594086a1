package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.regex.Pattern;

/** Rule 7: a type that holds a secret never prints it. */
final class SecretRules {
  private static final Pattern SECRET_TEXT =
      Pattern.compile(".*(token|secret|credentials?|password)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SECRET = Pattern.compile(".*(Token|Secret|Credentials?|Password)");

  private SecretRules() {}

  static List<ArchRule> of(ArchitectureModel model) {
    List<String> everywhere = List.of(model.root() + "..");
    return List.of(
        classes()
            .that(Packages.in(everywhere))
            .should(
                Conditions.noFault(
                    "not be a record",
                    type ->
                        type.isRecord() && (isSecret(type) || keepsSecretText(type))
                            ? List.of("is a record, whose toString shows all components")
                            : List.of()))
            .as("7a no record is named Token, Secret, Credential or Password or has text named so"),
        classes()
            .that(Packages.in(everywhere))
            .should(
                Conditions.noFault(
                    "be final and define toString",
                    type ->
                        isSecret(type) && !type.isRecord() && !hides(type)
                            ? List.of("is not final or does not define toString")
                            : List.of()))
            .as("7b types named Token, Secret, Credential or Password are final, with a toString"));
  }

  private static boolean isSecret(JavaClass type) {
    return !type.isInterface() && !type.isEnum() && SECRET.matcher(type.getSimpleName()).matches();
  }

  private static boolean keepsSecretText(JavaClass type) {
    return type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
        .filter(field -> field.getRawType().isAssignableTo(CharSequence.class))
        .anyMatch(field -> SECRET_TEXT.matcher(field.getName()).matches());
  }

  private static boolean hides(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.FINAL)
        && type.tryGetMethod("toString").isPresent();
  }
}
