package dev.syncruns.cli.command;

import dev.syncruns.cli.config.Alias;
import dev.syncruns.cli.config.PropertyNames;
import dev.syncruns.cli.edit.UserFile;
import dev.syncruns.cli.failure.CliFailure;
import dev.syncruns.cli.failure.DidYouMean;
import dev.syncruns.cli.session.Session;
import java.util.List;
import java.util.Optional;

/** The alias that an argument of a command names, in the user's file. */
record AliasName(String name, UserFile file) {

  /**
   * The name, which is one.
   *
   * @throws CliFailure when it can't be the name of an alias, or this is a demo
   */
  static AliasName of(String name, Session session) {
    if (!PropertyNames.isAlias(name)) {
      throw CliFailure.usage("\"" + name + "\" can't be an alias")
          .suggest("letters, digits, - and _, at most 64, the first a letter or a digit");
    }
    return new AliasName(name, EditedFile.of(session));
  }

  /** How the names of its properties begin. */
  String beginning() {
    return "connections." + name + ".";
  }

  /** Refuses an alias that the settings have already, wherever. */
  AliasName absent(Session session) {
    Optional<String> place =
        file.placeOfFirst(beginning())
            .or(() -> session.settingsAsFound().alias(name).map(alias -> alias.id().origin()));
    if (place.isPresent()) {
      throw CliFailure.config("there is an alias " + name + " already")
          .row("in", place.get())
          .suggest(
              "another name; or syncruns connections remove "
                  + name
                  + ", or rename "
                  + name
                  + " NEW");
    }
    return this;
  }

  /** Refuses an alias that the user's file does not have. */
  AliasName present(Session session) {
    if (file.placeOfFirst(beginning()).isPresent()) {
      return this;
    }
    Optional<Alias> elsewhere = session.settingsAsFound().alias(name);
    if (elsewhere.isPresent()) {
      throw CliFailure.config("the alias " + name + " is not in your file " + file.shown())
          .row("in", elsewhere.get().id().origin())
          .suggest("change it there");
    }
    List<String> names = session.settingsAsFound().aliases().stream().map(Alias::name).toList();
    CliFailure failure = CliFailure.config("there is no alias " + name);
    throw DidYouMean.among(name, names)
        .map(failure::suggest)
        .orElseGet(() -> failure.suggest("syncruns connections list shows those there are"));
  }
}
