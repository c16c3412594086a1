package dev.syncruns.architecture;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The signatures of the API, one a line, and what breaks those who use or implement it. */
final class PublicApi {
  private static final String ABSTRACT = " abstract ";
  private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

  private PublicApi() {}

  /** Returns the signatures of all visible types and members of {@code types}. */
  static Set<String> signatures(Stream<Class<?>> types) {
    Set<String> lines = new TreeSet<>();
    types.filter(PublicApi::isVisible).forEach(type -> add(type, lines));
    return lines;
  }

  /**
   * Returns what breaks between two sets of signatures: each one that is gone or has changed, and
   * each new abstract method of a type that users may implement already.
   */
  static List<String> breaks(Collection<String> before, Collection<String> after) {
    List<String> breaks = new ArrayList<>();
    before.stream()
        .filter(line -> !after.contains(line))
        .forEach(line -> breaks.add("gone: " + line));
    List<String> open = before.stream().filter(line -> line.startsWith("open ")).toList();
    after.stream()
        .filter(line -> line.contains(ABSTRACT) && !before.contains(line))
        .filter(line -> open.stream().anyMatch(type -> type.contains(ownerOf(line))))
        .forEach(line -> breaks.add("has to be implemented: " + line));
    return breaks;
  }

  /** The type of a member, as it stands in the line of the type. */
  private static String ownerOf(String member) {
    return " " + member.substring(0, member.indexOf(' ')) + " of ";
  }

  private static void add(Class<?> type, Set<String> lines) {
    lines.add(head(type));
    for (Field field : type.getDeclaredFields()) {
      if (isVisible(field.getModifiers()) && !field.isSynthetic()) {
        lines.add(type.getName() + " " + field.toGenericString());
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isVisible(constructor) && !isHiddenByBuilder(type, constructor)) {
        lines.add(type.getName() + " " + constructor.toGenericString());
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isVisible(method) && !method.isBridge() && !OF_EVERY_OBJECT.contains(method.getName())) {
        lines.add(type.getName() + " " + text(method));
      }
    }
  }

  /** The type, and whether others may implement or extend it. */
  private static String head(Class<?> type) {
    boolean isOpen =
        !type.isSealed()
            && !Modifier.isFinal(type.getModifiers())
            && (type.isInterface() || hasVisibleConstructor(type));
    return (isOpen ? "open " : "closed ")
        + (type.isInterface() ? "interface " : "class ")
        + type.getName()
        + " of "
        + type.getGenericSuperclass()
        + " "
        + Arrays.toString(type.getGenericInterfaces());
  }

  private static boolean hasVisibleConstructor(Class<?> type) {
    return Arrays.stream(type.getDeclaredConstructors()).anyMatch(PublicApi::isVisible);
  }

  private static String text(Method method) {
    return method
        .toGenericString()
        .replace("synchronized ", "")
        .replace("default ", "")
        .replace(" final ", method.getDeclaringClass().isRecord() ? " " : " final ");
  }

  private static boolean isHiddenByBuilder(Class<?> type, Constructor<?> constructor) {
    return type.isRecord()
        && Arrays.stream(type.getDeclaredMethods())
            .anyMatch(each -> each.getName().equals("builder"))
        && Arrays.equals(
            constructor.getParameterTypes(),
            Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new));
  }

  private static boolean isVisible(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    return isVisible(type.getModifiers()) && (outer == null || isVisible(outer));
  }

  private static boolean isVisible(Executable member) {
    return isVisible(member.getModifiers()) && !member.isSynthetic();
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }
}
