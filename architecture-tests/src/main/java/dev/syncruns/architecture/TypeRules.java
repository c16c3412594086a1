package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rule 6: the kinds of types in the domain and the ports. */
final class TypeRules {
  private static final int MAX_PARAMETERS = 4;

  private TypeRules() {}

  static List<ArchRule> of(ArchitectureModel model) {
    List<String> portPackages = List.of(model.at("ports.api"), model.at("ports.spi"));
    return List.of(
        classes()
            .that(Packages.in(model.domain().packages()))
            .should(Conditions.noFault("be values", type -> valueFaults(model, type)))
            .as(
                "6a domain types are records, enums, sealed interfaces or final classes with final"
                    + " fields, save a nested Builder"),
        classes()
            .that(Packages.in(portPackages))
            .should(Conditions.noFault("be ports or their values", TypeRules::portFaults))
            .as("6b ports.api and ports.spi hold public interfaces and the values they use"),
        methods()
            .that()
            .areDeclaredInClassesThat(
                Packages.in(portPackages).and(JavaClass.Predicates.INTERFACES))
            .should(beNarrow(Packages.in(model.core()).or(Packages.jdk()).or(Packages.primitive())))
            .as(
                "6c a method of a port has at most four parameters, no checked exception, and types"
                    + " of the core and the JDK only"));
  }

  private static List<String> valueFaults(ArchitectureModel model, JavaClass type) {
    if (!Conditions.named().test(type)) {
      return List.of();
    }
    Stream<String> openness =
        isClosed(type) || model.openInterfaces().contains(type.getName())
            ? Stream.of()
            : Stream.of("is neither final nor sealed");
    return Stream.concat(openness, variables(type)).toList();
  }

  private static List<String> portFaults(JavaClass type) {
    if (!Conditions.named().test(type)) {
      return List.of();
    }
    boolean isPublic = type.getModifiers().contains(JavaModifier.PUBLIC);
    Stream<String> shape =
        (type.isInterface() && isPublic) || isClosed(type)
            ? Stream.of()
            : Stream.of("is neither a public interface nor a closed value");
    return Stream.concat(shape, variables(type)).toList();
  }

  private static boolean isClosed(JavaClass type) {
    return type.isEnum()
        || type.getModifiers().contains(JavaModifier.FINAL)
        || type.reflect().isSealed();
  }

  /** Builders are exempt. */
  private static Stream<String> variables(JavaClass type) {
    if (type.isNestedClass() && type.getSimpleName().equals("Builder")) {
      return Stream.of();
    }
    return type.getFields().stream()
        .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
        .map(JavaField::getName)
        .map(name -> "has the non-final field " + name);
  }

  private static ArchCondition<JavaMethod> beNarrow(DescribedPredicate<JavaClass> allowed) {
    return new ArchCondition<>("be narrow") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        for (String fault : methodFaults(method, allowed)) {
          String message = "Method <%s> %s".formatted(method.getFullName(), fault);
          events.add(SimpleConditionEvent.violated(method, message));
        }
      }
    };
  }

  private static List<String> methodFaults(
      JavaMethod method, DescribedPredicate<JavaClass> allowed) {
    List<String> faults = new ArrayList<>();
    int parameters = method.getParameters().size();
    if (parameters > MAX_PARAMETERS) {
      faults.add("has " + parameters + " parameters");
    }
    method.getExceptionTypes().stream()
        .filter(thrown -> !thrown.isAssignableTo(RuntimeException.class))
        .filter(thrown -> !thrown.isAssignableTo(Error.class))
        .forEach(thrown -> faults.add("throws " + thrown.getName()));
    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .filter(DescribedPredicate.not(allowed))
        .forEach(type -> faults.add("uses " + type.getName()));
    return faults;
  }
}
