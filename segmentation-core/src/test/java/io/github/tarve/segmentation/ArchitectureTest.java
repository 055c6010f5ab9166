package io.github.tarve.segmentation;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@AnalyzeClasses(packagesOf = ArchitectureTest.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "io.github.tarve.segmentation";

    /** Every room, in the order in which the data flows, with the rooms it may use. */
    private static final Map<String, List<String>> ROOMS = rooms();

    private static Map<String, List<String>> rooms() {
        Map<String, List<String>> rooms = new LinkedHashMap<>();
        rooms.put("codebook", List.of());
        rooms.put("provenance", List.of());
        rooms.put("problems", List.of("codebook"));
        rooms.put("settings", List.of("codebook", "problems"));
        rooms.put("screening", List.of("codebook", "problems"));
        rooms.put("records", List.of("codebook", "problems"));
        rooms.put("synthesis", List.of("codebook", "problems", "records"));
        rooms.put("io", List.of("codebook", "problems", "settings", "screening", "records"));
        rooms.put("features", List.of("codebook", "problems", "records"));
        rooms.put("dissimilarity", List.of("problems", "features"));
        rooms.put("clustering", List.of("problems", "features", "dissimilarity"));
        rooms.put("validation", List.of("problems", "features", "dissimilarity", "clustering"));
        rooms.put("areas", List.of("codebook", "problems", "features", "clustering", "validation"));
        rooms.put(
                "profiles",
                List.of(
                        "codebook",
                        "problems",
                        "records",
                        "features",
                        "clustering",
                        "validation",
                        "areas",
                        "provenance"));
        rooms.put(
                "release",
                List.of(
                        "codebook",
                        "problems",
                        "profiles",
                        "provenance",
                        // types of profile components
                        "features",
                        "clustering",
                        "areas",
                        "validation",
                        "records"));
        rooms.put("pipeline", everythingSoFar(rooms, "io"));
        rooms.put("report", List.of("codebook", "problems", "release", "provenance"));
        rooms.put("runs", everythingSoFar(rooms));
        rooms.put("tables", List.of("codebook", "features", "clustering", "areas", "profiles"));
        return rooms;
    }

    private static List<String> everythingSoFar(Map<String, List<String>> rooms, String... without) {
        List<String> all = new ArrayList<>(rooms.keySet());
        all.removeAll(List.of(without));
        return all;
    }

    private static String[] room(String name) {
        return new String[] {ROOT + "." + name + ".."};
    }

    @ArchTest
    static final ArchRule rooms_import_upstream_only = layers();

    private static Architectures.LayeredArchitecture layers() {
        Architectures.LayeredArchitecture layers =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (String name : ROOMS.keySet()) {
            layers = layers.layer(name).definedBy(room(name));
        }
        for (Map.Entry<String, List<String>> room : ROOMS.entrySet()) {
            layers = room.getValue().isEmpty()
                    ? layers.whereLayer(room.getKey()).mayNotAccessAnyLayer()
                    : layers.whereLayer(room.getKey())
                            .mayOnlyAccessLayers(room.getValue().toArray(String[]::new));
        }
        return layers;
    }

    @ArchTest
    static final ArchRule no_cycles = slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule internal_never_looks_up = noClasses()
            .that()
            .resideInAPackage(ROOT + ".internal..")
            .should()
            .dependOnClassesThat(are(describe(
                    "rooms",
                    c -> c.getPackageName().startsWith(ROOT)
                            && !c.getPackageName().contains(".internal"))));

    @ArchTest
    static final ArchRule every_class_lives_in_a_known_room = classes()
            .should()
            .resideInAnyPackage(Stream.concat(ROOMS.keySet().stream(), Stream.of("internal"))
                    .map(r -> ROOT + "." + r + "..")
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule third_party_stays_in_its_place = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".internal..", ROOT + ".io..", ROOT + ".tables..", ROOT + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.commons..",
                    "smile..",
                    "tech.tablesaw..",
                    "picocli..",
                    "com.fasterxml..",
                    "org.snakeyaml..",
                    "org.dhatim..",
                    "gg.jte..");

    @ArchTest
    static final ArchRule only_templates_in_report = noClasses()
            .that()
            .resideInAPackage(ROOT + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.commons..", "smile..", "tech.tablesaw..", "org.snakeyaml..", "org.dhatim..");

    /** The rooms within the report are for its pages alone; only {@code report.json} and the report itself are used from outside. */
    @ArchTest
    static final ArchRule rooms_within_the_report_stay_within = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + ".report.words..",
                    ROOT + ".report.charts..",
                    ROOT + ".report.workshop..",
                    ROOT + ".report.score..",
                    ROOT + ".report.papers..",
                    ROOT + ".report.figures..");

    @ArchTest
    static final ArchRule public_signatures_use_jdk_and_own_types = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(ROOT + ".internal..", ROOT + ".tables..", ROOT + ".report.*..")
            .should(new ArchCondition<JavaMethod>("mention only java.* and own public types") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    Stream.concat(Stream.of(method.getReturnType()), method.getParameterTypes().stream())
                            .flatMap(type -> type.getAllInvolvedRawTypes().stream())
                            .map(JavaClass::getBaseComponentType)
                            .filter(type -> !type.isPrimitive()
                                    && !type.getPackageName().startsWith("java.")
                                    && (!type.getPackageName().startsWith(ROOT)
                                            || type.getPackageName().contains(".internal")))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " mentions " + type.getName())));
                }
            });

    @ArchTest
    static final ArchRule records_hold_no_arrays = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(Record.class)
            .and()
            .areNotStatic()
            .should()
            .haveRawType(describe("an array", JavaClass::isArray))
            .because("a record accessor would hand out mutable state");

    @ArchTest
    static final ArchRule no_mutable_statics =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule no_hidden_entropy = noClasses()
            .should()
            .callConstructor(java.util.Random.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("results must be a function of input, settings and seed");

    @ArchTest
    static final ArchRule no_standard_streams = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule no_exit = noClasses().should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule no_network_process_or_serialisation = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".internal.browser..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.Socket")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.URLConnection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.net.http.HttpClient")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.ProcessBuilder")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.ObjectInputStream");

    @ArchTest
    static final ArchRule public_classes_are_closed = classes()
            .that()
            .arePublic()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .resideOutsideOfPackage(ROOT + ".report.templates..")
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because("the library is open only by interface");

    @ArchTest
    static void the_whole_library_was_looked_at(JavaClasses classes) {
        assertThat(classes.size()).isGreaterThan(100);
        assertThat(ROOMS.keySet())
                .allSatisfy(room -> assertThat(classes.stream().map(JavaClass::getPackageName))
                        .as("room %s", room)
                        .anyMatch(name -> name.startsWith(ROOT + "." + room)));
    }
}
