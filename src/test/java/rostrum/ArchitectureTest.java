package rostrum;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house's order, as docs/adr/0012 writes it down: rooms on floors, imports going down only, libraries at home. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("rostrum");

    /** The hall: {@code Publication} and {@code Server}, where rooms are put together. */
    private static final String HALL = "";

    /** Each room's floor; a room may import from lower floors only. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("statement", 0),
            Map.entry("ontology", 0),
            Map.entry("source", 1),
            Map.entry("authority", 1),
            Map.entry("store", 1),
            Map.entry("reading", 2),
            Map.entry("annotation", 2),
            Map.entry("enrichment", 2),
            Map.entry("graph", 2),
            Map.entry("release", 3),
            Map.entry("wire", 3),
            Map.entry("federation", 3),
            Map.entry("dump", 4),
            Map.entry("delivery", 4),
            Map.entry("endpoint", 4),
            Map.entry("gate", 4),
            Map.entry("search", 4),
            Map.entry("log", 0),
            Map.entry("work", 0),
            Map.entry("site", 5),
            Map.entry(HALL, 6),
            Map.entry("cli", 7));

    /** Each outside library's rooms. What is not named here may be used nowhere. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("io.javalin", Set.of("site", HALL)),
            Map.entry("gg.jte", Set.of("site")),
            Map.entry("jakarta.servlet", Set.of("endpoint", "gate", "site", HALL)),
            Map.entry("org.eclipse.jetty", Set.of("delivery", "endpoint", "federation", "gate", HALL, "cli")),
            Map.entry("org.apache.jena.fuseki", Set.of("endpoint", "cli")),
            Map.entry("org.apache.jena.tdb2", Set.of("store")),
            Map.entry("org.apache.jena.dboe", Set.of("store")),
            Map.entry("org.apache.jena.query.text", Set.of("store")),
            Map.entry("org.apache.lucene", Set.of("search", "store")),
            Map.entry("com.the_qa_company", Set.of("dump")),
            Map.entry("org.apache.jena.shacl", Set.of("graph", "release")),
            Map.entry(
                    "org.apache.jena",
                    Set.of(
                            "ontology",
                            "source",
                            "graph",
                            "store",
                            "release",
                            "wire",
                            "dump",
                            "endpoint",
                            "federation",
                            "search",
                            "site",
                            HALL,
                            "cli")),
            Map.entry("org.eclipse.rdf4j", Set.of("wire", "dump")),
            Map.entry("ch.qos.logback", Set.of("log")),
            Map.entry("com.sun.management", Set.of("cli")),
            Map.entry("io.micrometer", Set.of("gate")),
            Map.entry("com.apicatalog.jsonld", Set.of("source")),
            Map.entry("com.fasterxml.jackson", Set.of("source", "annotation", "search", "wire", "cli")),
            Map.entry("org.apache.commons.csv", Set.of("annotation", "authority", "source")),
            Map.entry("org.apache.commons.compress", Set.of("source", "dump", "release", "cli")),
            Map.entry("com.google.re2j", Set.of("reading")),
            Map.entry("com.google.common", Set.of("endpoint", "release", "search")),
            Map.entry("com.github.benmanes.caffeine", Set.of("delivery", "endpoint", "search", "store")),
            Map.entry("io.github.bucket4j", Set.of("endpoint")),
            Map.entry("org.apache.commons.text", Set.of("endpoint", "site")),
            Map.entry("javax.xml", Set.of("site")),
            Map.entry("com.ibm.icu", Set.of("site")),
            Map.entry("picocli", Set.of("cli")),
            Map.entry("me.tongfei.progressbar", Set.of("cli")),
            Map.entry("org.knowm.xchart", Set.of("cli")),
            Map.entry("org.slf4j", Set.of("endpoint", "federation", "gate", "log", "site")));

    private static final Set<String> JUNK_ROOMS = Set.of(
            "util", "utils", "common", "core", "model", "service", "impl", "helper", "helpers", "manager", "misc");

    private static final Set<String> JUNK_WORDS =
            Set.of("Util", "Utils", "Helper", "Helpers", "Manager", "Common", "Impl", "Misc", "Abstract", "Stuff");

    @Test
    void every_room_has_a_floor() {
        Set<String> rooms = new TreeSet<>();
        CLASSES.forEach(type -> rooms.add(room(type)));
        assertEquals(
                List.of(),
                rooms.stream().filter(room -> !FLOORS.containsKey(room)).toList());
    }

    @TestFactory
    Stream<DynamicTest> a_room_imports_only_from_floors_below_it() {
        return FLOORS.entrySet().stream()
                .map(room -> DynamicTest.dynamicTest("rostrum." + room.getKey(), () -> {
                    List<String> forbidden = CLASSES.stream()
                            .filter(type -> room(type).equals(room.getKey()))
                            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                            .filter(use -> resideInAPackage("rostrum..").test(use.getTargetClass()))
                            .filter(use -> !room(use.getTargetClass()).equals(room.getKey()))
                            .filter(use -> FLOORS.getOrDefault(room(use.getTargetClass()), 99) >= room.getValue())
                            .map(Object::toString)
                            .toList();
                    assertEquals(List.of(), forbidden);
                }));
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("rostrum.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_is_read_one_kind_at_a_time_does_not_know_its_reader() {
        noClasses()
                .that()
                .resideInAPackage("rostrum.reading.(*)..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("rostrum.reading")
                .check(CLASSES);
    }

    @Test
    void a_library_is_used_only_in_the_rooms_that_own_it() {
        List<String> strays = CLASSES.stream()
                .filter(type -> !isGenerated(type))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(use -> isOutside(use.getTargetClass()))
                .filter(use -> !owners(use.getTargetClass()).contains(room(use.getOriginClass())))
                .map(use -> room(use.getOriginClass()) + ": " + use.getDescription())
                .toList();
        assertEquals(List.of(), strays);
    }

    @Test
    void the_middle_is_pure() {
        noClasses()
                .that(resideInAnyPackage(
                        "rostrum.statement..", "rostrum.reading..", "rostrum.enrichment..", "rostrum.graph.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.nio.file..", "java.net..", "java.sql.."))
                .orShould()
                .callMethodWhere(named("now", "currentTimeMillis", "nanoTime", "random", "getenv", "getProperty"))
                .because("the same text must give the same claims and the same quads, forever")
                .check(CLASSES);
    }

    @Test
    void only_commands_speak_on_standard_output() {
        noClasses()
                .that()
                .resideOutsideOfPackage("rostrum.cli")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    void errors_are_printed_by_commands_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("rostrum.cli")
                .should()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void there_is_one_way_to_log() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.util.logging..",
                        "org.apache.log4j..",
                        "org.apache.logging..",
                        "org.apache.commons.logging.."))
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        Set<String> bare = new TreeSet<>();
        CLASSES.stream()
                .filter(type -> !isGenerated(type))
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .forEach(type -> bare.add(type.getPackageName()));
        assertEquals(Set.of(), bare);
    }

    @Test
    void names_are_nouns_of_the_domain() {
        List<String> named = CLASSES.stream()
                .filter(type -> !isGenerated(type))
                .filter(type -> Arrays.stream(type.getSimpleName().split("(?=[A-Z])"))
                                .anyMatch(JUNK_WORDS::contains)
                        || Arrays.stream(type.getPackageName().split("\\.")).anyMatch(JUNK_ROOMS::contains))
                .map(JavaClass::getName)
                .toList();
        assertEquals(List.of(), named);
    }

    @Test
    void the_rules_look_at_real_classes() {
        assertTrue(CLASSES.size() > 150, "classes: " + CLASSES.size());
        assertTrue(CLASSES.contain(Publication.class));
    }

    /** The first package below the root, {@link #HALL} for the root itself. */
    private static String room(JavaClass type) {
        String[] path = type.getPackageName().split("\\.");
        return path.length > 1 ? path[1] : HALL;
    }

    private static boolean isOutside(JavaClass type) {
        String name = type.getPackageName();
        return !name.isEmpty()
                && !resideInAnyPackage("java..", "rostrum..", "org.jspecify..").test(type);
    }

    /** Rooms of the library with the longest name that the class's begins with. */
    private static Set<String> owners(JavaClass type) {
        return LIBRARIES.keySet().stream()
                .filter(library -> (type.getPackageName() + ".").startsWith(library + "."))
                .max(java.util.Comparator.comparingInt(String::length))
                .map(library -> LIBRARIES.getOrDefault(library, Set.of()))
                .orElse(Set.of());
    }

    /** The vocabulary's constants and the templates, which the build writes. */
    private static boolean isGenerated(JavaClass type) {
        return type.getName().startsWith("rostrum.ontology.ROS")
                || type.getPackageName().startsWith("rostrum.site.template");
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> named(String... names) {
        return DescribedPredicate.describe(
                "asks the clock, chance or the environment",
                call -> List.of(names).contains(call.getTarget().getName())
                        && call.getTargetOwner().getPackageName().startsWith("java."));
    }
}
