package dev.syncruns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rule 5: packages are free of cycles and belong to one module. */
final class PackageRules {
  private PackageRules() {}

  static List<ArchRule> of(ArchitectureModel model) {
    return List.of(
        slices()
            .matching(model.root() + ".(**)")
            .should()
            .beFreeOfCycles()
            .as("5a packages have no cycles"),
        classes()
            .that(Packages.in(List.of(model.root() + "..")))
            .should(Conditions.noFault("belong to one module", type -> wrongModules(model, type)))
            .as("5b every package belongs to exactly one module"),
        classes()
            .that(Packages.in(List.of(model.root() + "..")))
            .should(new ComeFromOnePlace())
            .as("5c no package is split over modules"));
  }

  private static List<String> wrongModules(ArchitectureModel model, JavaClass type) {
    List<String> modules =
        model.modules().stream()
            .filter(module -> PackageMatchers.of(module.packages()).test(type.getPackageName()))
            .map(ModuleSpec::name)
            .toList();
    return modules.size() == 1 ? List.of() : List.of("belongs to the modules " + modules);
  }

  /** Holds when all types of a package come from the same directory or jar. */
  private static final class ComeFromOnePlace extends ArchCondition<JavaClass> {
    private final Map<String, Set<String>> placesOfPackages = new TreeMap<>();

    ComeFromOnePlace() {
      super("come from one place");
    }

    @Override
    public void init(Collection<JavaClass> types) {
      placesOfPackages.clear();
      for (JavaClass type : types) {
        placesOfPackages
            .computeIfAbsent(type.getPackageName(), absent -> new TreeSet<>())
            .add(place(type));
      }
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      Set<String> places = placesOfPackages.getOrDefault(type.getPackageName(), Set.of());
      if (places.size() > 1) {
        String message = "Class <%s> is in a package of %s".formatted(type.getName(), places);
        events.add(SimpleConditionEvent.violated(type, message));
      }
    }

    private static String place(JavaClass type) {
      String below = type.getName().replace('.', '/') + ".class";
      return type.getSource()
          .map(source -> source.getUri().toString().replace(below, ""))
          .orElse("nowhere");
    }
  }
}
