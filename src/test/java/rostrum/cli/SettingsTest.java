package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import rostrum.endpoint.Limit;

/** Flag before environment before file before what is usual, and one printed configuration that tells which it was. */
@Tag("operations")
class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void each_source_goes_before_the_next_and_is_told() throws Exception {
        Path file = Files.writeString(
                folder.resolve("rostrum.properties"),
                "port = 1001\nhost = 0.0.0.0\nidle = 7\nlimit.time = 11\nlimit.rows = 12\n"
                        + "limit.services = https://a.example/sparql https://b.example/x?y=z\n");
        String printed = print(
                Map.of(
                        "ROSTRUM_PORT",
                        "1002",
                        "ROSTRUM_LIMITS",
                        "rows=13; private-services=http://10.0.0.5/sparql",
                        "ROSTRUM_HOST",
                        "127.0.0.2"),
                "serve",
                "--print-configuration",
                "--port",
                "1003",
                "--configuration",
                file.toString());
        assertTrue(printed.contains("# flag\nport = 1003\n"), printed);
        assertTrue(printed.contains("# environment, ROSTRUM_HOST\nhost = 127.0.0.2\n"), printed);
        assertTrue(printed.contains("# file, " + file + "\nidle = 7\n"), printed);
        assertTrue(printed.contains("# usual\nfarewell = 20\n"), printed);
        assertTrue(printed.contains("limit.time = 11\n") && printed.contains("limit.rows = 13\n"), printed);
        assertTrue(printed.contains("limit.services = https://a.example/sparql https://b.example/x?y=z\n"), printed);
        assertTrue(printed.contains("limit.private-services = http://10.0.0.5/sparql\n"), printed);
        for (var limit : Limit.values()) {
            assertTrue(printed.contains("limit." + limit.label() + " = "), printed);
        }
    }

    @Test
    void what_is_printed_can_be_given_back() throws Exception {
        String printed = print(
                Map.of("ROSTRUM_IDLE", "9"),
                "serve",
                "--print-configuration",
                "--limit",
                "services=https://a.example/sparql https://b.example/x?y=z");
        Path file = Files.writeString(folder.resolve("again.properties"), printed);
        String again = print(Map.of(), "serve", "--print-configuration", "--configuration=" + file);
        assertEquals(properties(printed), properties(again));
    }

    @Test
    void a_misspelt_setting_is_told_and_what_there_is() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.properties"), "prot = 80\n");
        String[] arguments = {"serve", "--configuration", file.toString()};
        Settings settings = Settings.read(arguments, Map.of(), folder);
        CommandLine rostrum = Rostrum.commandLine(settings);
        String told = String.valueOf(
                assertThrows(Failures.Told.class, () -> settings.check(rostrum)).getMessage());
        assertTrue(told.contains("no setting prot") && told.contains("port"), told);
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        String[] arguments = {
            "serve", "--configuration", folder.resolve("absent").toString()
        };
        assertThrows(Failures.Told.class, () -> Settings.read(arguments, Map.of(), folder));
    }

    private String print(Map<String, String> environment, String... arguments) throws Failures.Told {
        StringWriter out = new StringWriter();
        CommandLine command = Rostrum.commandLine(Settings.read(arguments, environment, folder.resolve("none")));
        assertEquals(0, command.setOut(new PrintWriter(out)).execute(arguments));
        return out.toString();
    }

    private static Properties properties(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }
}
