package rostrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may and may not stand in the files of the project, whatever they compile to. */
class SourceTextTest {
    private static final int LONGEST = 300;

    /** Words in a row that make a phrase the statement's own. Shorter runs ("members of the United Nations") are anyone's. */
    private static final int RUN = 6;

    /** What only the bundled statement, and no English dictionary or authority table, would put there. */
    private static final List<String> ANSWERS = List.of(
            "hasegawa",
            "tenya",
            "ankara",
            "safety belt",
            "2331",
            "girl children",
            "7847",
            "argentina, brazil",
            "in talks with argentina",
            "colombia, bolivia");

    private static final List<String> TOP = List.of(
            ".ci",
            "bench",
            "data",
            "deploy",
            "docs",
            "ontology",
            "pom.xml",
            "queries",
            "README.md",
            "rostrum",
            "src",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "LICENSE");

    @Test
    void no_source_file_is_longer_than_300_lines() throws IOException {
        List<String> longer = new ArrayList<>();
        for (Path file : files("src", SourceTextTest::isCode)) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST) {
                longer.add(file + " has " + lines);
            }
        }
        assertEquals(List.of(), longer);
    }

    @Test
    void every_package_has_its_sign_on_the_door() throws IOException {
        List<String> bare = new ArrayList<>();
        for (Path folder : folders("src/main/java")) {
            Path sign = folder.resolve("package-info.java");
            String words = Files.exists(sign) ? Files.readString(sign) : "";
            if (!words.startsWith("/**") || !words.contains("@NullMarked") || words.indexOf("*/") < 80) {
                bare.add(folder.toString());
            }
        }
        assertEquals(List.of(), bare);
    }

    @Test
    void no_test_is_skipped() throws IOException {
        Pattern skipping =
                Pattern.compile("@Dis" + "abled|Assum" + "ptions|\\bassum" + "e(True|False|That)|@Enab" + "led");
        assertEquals(List.of(), holding(skipping, files("src/test", SourceTextTest::isCode)));
    }

    @Test
    void nothing_in_main_knows_the_bundled_statement() throws IOException {
        Set<String> told = runs(Files.readString(Path.of("data/seed-statement.txt")));
        List<String> known = new ArrayList<>();
        for (Path file : files("src/main", SourceTextTest::isText)) {
            String text = Files.readString(file);
            runs(text).stream().filter(told::contains).forEach(run -> known.add(file + ": " + run));
            String oneLine = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
            ANSWERS.stream().filter(oneLine::contains).forEach(word -> known.add(file + ": " + word));
        }
        assertEquals(List.of(), known);
    }

    @Test
    void no_query_is_written_in_Java() throws IOException {
        Pattern sparql =
                Pattern.compile("(?s)\\b(SELECT|CONSTRUCT|ASK|DESCRIBE)\\b[^;]{0,200}\\bWHERE\\b|\\bWHERE \\{");
        assertEquals(List.of(), holding(sparql, files("src/main/java", SourceTextTest::isCode)));
    }

    @Test
    void no_file_names_a_place_on_a_machine_or_a_host_of_packages() throws IOException {
        Pattern place = Pattern.compile("(?<![\\w.:/-])/(home|root|tmp|work|Users|mnt|private)/\\w"
                + "|(?i)\\b(repo1?\\.ma" + "ven|repo\\.ma" + "ven|artif" + "actory|nex"
                + "us\\.|registry\\.[a-z]+\\.|pypi\\.or"
                + "g|rubyg" + "ems\\.)|<(repository|pluginRepository|mirror)>");
        List<Path> all = new ArrayList<>();
        for (String top : TOP) {
            all.addAll(files(top, SourceTextTest::isText));
        }
        assertTrue(all.size() > 200, "files: " + all.size());
        assertEquals(List.of(), holding(place, all));
    }

    @Test
    void the_top_of_the_project_holds_what_it_should_and_no_more() throws IOException {
        Set<String> passing = Set.of(".git", ".gitignore", ".rostrum", "target");
        Set<String> others = new TreeSet<>();
        try (Stream<Path> top = Files.list(Path.of(""))) {
            top.map(path -> path.getFileName().toString())
                    .filter(name -> !TOP.contains(name) && !passing.contains(name))
                    .forEach(others::add);
        }
        assertEquals(Set.of(), others);
    }

    @Test
    void a_comment_names_no_author() throws IOException {
        Pattern noise = Pattern.compile("@aut" + "hor");
        assertEquals(List.of(), holding(noise, files("src", SourceTextTest::isCode)));
    }

    private static List<String> holding(Pattern pattern, List<Path> files) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            Matcher matcher = pattern.matcher(Files.readString(file));
            while (matcher.find()) {
                found.add(file + ": " + matcher.group().strip());
            }
        }
        return found;
    }

    /** Every run of {@link #RUN} words, in lower case, whatever stands between the words. */
    private static Set<String> runs(String text) {
        List<String> words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> runs = new TreeSet<>();
        for (int at = 0; at + RUN <= words.size(); at++) {
            runs.add(String.join(" ", words.subList(at, at + RUN)));
        }
        return runs;
    }

    private static List<Path> files(String root, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of(root))) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("node_modules"))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> folders(String root) throws IOException {
        return files(root, SourceTextTest::isCode).stream()
                .map(Path::getParent)
                .distinct()
                .toList();
    }

    private static boolean isCode(Path file) {
        return file.toString().endsWith(".java");
    }

    private static boolean isText(Path file) {
        return !file.toString().matches(".*\\.(png|jpg|gz|zip|tar)|.*/rostrum/fuzz/.*");
    }
}
