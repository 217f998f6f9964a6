package io.countersign.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String BASE = "io.countersign";

    /// The layers from the bottom up; each may use itself and those before it, within the limits of the further rules.
    private static final List<List<String>> LAYERS = List.of(
            List.of("model"),
            List.of("text", "preferences", "parse", "typography"),
            List.of("logic"),
            List.of("store", "definition", "importer", "dossier", "signing", "verify"),
            List.of("workflow"),
            List.of("cli", "ui"),
            List.of("app"));

    private static final List<String> EDGES = List.of("importer", "definition", "store", "dossier", "signing", "verify");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void all_classes_were_looked_at() {
        assertThat(CLASSES.size()).isGreaterThan(100);
    }

    @Test
    void a_layer_uses_only_the_layers_below_it() {
        for (int layer = 0; layer < LAYERS.size() - 1; layer++) {
            String[] here = packages(LAYERS.get(layer));
            String[] above =
                    packages(LAYERS.stream().skip(layer + 1L).flatMap(List::stream).toList());
            noClasses()
                    .that()
                    .resideInAnyPackage(here)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void every_package_belongs_to_a_layer() {
        classes()
                .should()
                .resideInAnyPackage(packages(LAYERS.stream().flatMap(List::stream).toList()))
                .check(CLASSES);
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_edges_do_not_meet() {
        for (String edge : EDGES) {
            List<String> others = EDGES.stream().filter(other -> !other.equals(edge)).toList();
            // A verifier makes the pages again from the record, and reads signatures.
            String[] forbidden = edge.equals("verify") ? packages(List.of("importer", "definition", "store"))
                    : packages(others);
            noClasses()
                    .that()
                    .resideInAnyPackage(packages(List.of(edge)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void families_of_importers_do_not_meet() {
        slices().matching(BASE + ".importer.(*)..").should().notDependOnEachOther().allowEmptyShould(true).check(CLASSES);
    }

    @Test
    void pages_do_not_meet() {
        slices().matching(BASE + ".ui.(releases|evidence|findings|checklist|feedback|documents|signoff|verify|history|settings)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void the_command_line_knows_no_window() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".ui..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void implementations_are_chosen_in_the_composition_root_only() {
        for (String implementation : List.of("store.jdbc", "dossier.pdf", "signing.pdf")) {
            noClasses()
                    .that(resideInAPackage(BASE + "..")
                            .and(DescribedPredicate.not(
                                    resideInAnyPackage(BASE + "." + implementation + "..", BASE + ".app.."))))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(BASE + "." + implementation + "..")
                    .check(CLASSES);
        }
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(BASE + ".importer..", BASE + ".app..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".importer.*..")
                .check(CLASSES);
    }

    @Test
    void only_window_and_composition_root_know_javafx() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(BASE + ".ui..", BASE + ".app..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .check(CLASSES);
    }

    @Test
    void view_models_know_no_scene() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void model_and_logic_do_no_input_and_output() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + ".model..", BASE + ".logic..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "java.io..", "java.net..", "java.nio.file..")
                .check(CLASSES);
    }

    @Test
    void the_model_uses_the_language_only() {
        classes()
                .that()
                .resideInAPackage(BASE + ".model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(BASE + ".model..", "java..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void parsers_are_made_in_the_one_hardened_place() {
        DescribedPredicate<JavaClass> factories = resideInAnyPackage(
                        "javax.xml.stream..", "javax.xml.parsers..", "org.snakeyaml..", "java.util.zip..", "javax.imageio..")
                .and(DescribedPredicate.describe("are factories", type -> type.getSimpleName().endsWith("Factory")
                        || type.getSimpleName().endsWith("InputStream")
                        || type.getSimpleName().equals("ZipFile")
                        || type.getSimpleName().equals("ImageIO")
                        || type.getSimpleName().equals("Load")));
        DescribedPredicate<JavaClass> jackson = resideInAnyPackage("tools.jackson..")
                .and(DescribedPredicate.describe("make parsers", type -> type.getSimpleName().endsWith("Factory")
                        || type.getSimpleName().endsWith("Mapper")
                        || type.getSimpleName().endsWith("Builder")));
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(BASE + ".parse..")))
                .should(dependOnClassesThat(factories.or(jackson)))
                .check(CLASSES);
    }

    @Test
    void only_the_store_speaks_sql() {
        noClasses()
                .that(DescribedPredicate.not(resideInAPackage(BASE + ".store.jdbc..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..")
                .check(CLASSES);
    }

    @Test
    void nothing_is_said_by_way_of_the_console_but_by_the_command_line() {
        noClasses()
                .that(DescribedPredicate.not(resideInAnyPackage(BASE + ".cli..", BASE + ".app..")))
                .should(new ArchCondition<>("use System.out or System.err") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getFieldAccessesFromSelf().stream()
                                .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
                                .forEach(access ->
                                        events.add(SimpleConditionEvent.satisfied(access, access.getDescription())));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .should(new ArchCondition<>("lie in a package that is @NullMarked") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " is not null-marked"));
                        }
                    }
                })
                .check(CLASSES);
    }

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> BASE + "." + name + "..").toArray(String[]::new);
    }
}
