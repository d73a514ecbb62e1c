package org.lister;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lister.protect.Released;
import org.lister.protect.ReleasedToAll;
import org.lister.protect.ReleasedToCommissioners;
import org.lister.protect.ReleasedToEngland;

/** The layout is a promise to readers: these rules keep the story of the folders true. */
class ArchitectureTest {

  private static final JavaClasses LISTER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.lister");

  private static final List<String> STAGES =
      List.of(
          "agree",
          "ingest",
          "link",
          "measure",
          "protect",
          "publish",
          "reconcile",
          "settle",
          "synthesise");

  @Test
  void layers_look_down_only() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("org.lister.cli..")
        .layer("conf")
        .definedBy("org.lister.conf..")
        .layer("stages")
        .definedBy(
            STAGES.stream().map(stage -> "org.lister." + stage + "..").toArray(String[]::new))
        .layer("store")
        .definedBy("org.lister.store..")
        .layer("domain")
        .definedBy("org.lister.domain..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("conf")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("stages")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers("stages", "cli")
        .because("a stage can be read, tested and run without the door in front of it")
        .check(LISTER);
  }

  @Test
  void stages_meet_at_tables_and_do_not_know_each_other() {
    for (String stage : STAGES) {
      String[] others =
          STAGES.stream()
              .filter(other -> !other.equals(stage))
              .filter(other -> !(stage.equals("publish") && other.equals("protect")))
              .map(other -> "org.lister." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("org.lister." + stage + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .because("stages meet at tables, so that each can be replaced alone")
          .check(LISTER);
    }
  }

  @Test
  void packages_do_not_go_round_in_circles() {
    slices()
        .matching("org.lister.(*)..")
        .should()
        .beFreeOfCycles()
        .because("a reader needs a place to begin")
        .check(LISTER);
  }

  @Test
  void the_domain_knows_no_engine() {
    noClasses()
        .that()
        .resideInAPackage("org.lister.domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..", "org.apache.hadoop..")
        .because("the words of the field outlive any engine")
        .check(LISTER);
  }

  @Test
  void only_the_store_knows_delta() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lister.store..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.delta..", "org.apache.spark.sql.delta..")
        .because("how tables are kept is one package's business")
        .check(LISTER);
  }

  @Test
  void only_protect_makes_what_may_leave() {
    constructors()
        .that()
        .areDeclaredIn(Released.class)
        .or()
        .areDeclaredIn(ReleasedToAll.class)
        .or()
        .areDeclaredIn(ReleasedToCommissioners.class)
        .or()
        .areDeclaredIn(ReleasedToEngland.class)
        .should(bePackagePrivate())
        .because("there is one place to look when asking what a reader may see")
        .check(LISTER);
  }

  @Test
  void instance_fields_are_final() {
    ArchRule rule =
        fields()
            .that()
            .areNotStatic()
            .and()
            .areNotAnnotatedWith("picocli.CommandLine$Option")
            .and()
            .areNotAnnotatedWith("picocli.CommandLine$Parameters")
            .and()
            .areNotAnnotatedWith("picocli.CommandLine$Spec")
            .and()
            .areDeclaredInClassesThat()
            .haveNameNotMatching("org\\.lister\\.domain\\.rules\\.BusinessRules.*")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackage("org.lister.measure.fold")
            .should()
            .beFinal()
            .because(
                "what does not change cannot surprise; picocli fills its own, ANTLR's code is"
                    + " generated, and in the fast room a place among rows moves");
    rule.check(LISTER);
  }

  @Test
  void nobody_but_the_door_speaks_to_the_terminal() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.lister.cli..")
        .should(ACCESS_STANDARD_STREAMS)
        .because("a stage returns a record of what it did; the door says it")
        .check(LISTER);
  }

  @Test
  void nobody_but_the_door_looks_at_the_clock() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.lister.cli..", "org.lister.web..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("the same input gives the same statistics, whenever it is worked out")
        .check(LISTER);
  }

  private static ArchCondition<JavaConstructor> bePackagePrivate() {
    return new ArchCondition<>("be package-private") {
      @Override
      public void check(JavaConstructor constructor, ConditionEvents events) {
        boolean isOpen =
            constructor.getModifiers().contains(JavaModifier.PUBLIC)
                || constructor.getModifiers().contains(JavaModifier.PROTECTED);
        events.add(
            new SimpleConditionEvent(constructor, !isOpen, constructor.getFullName() + " is open"));
      }
    };
  }
}
