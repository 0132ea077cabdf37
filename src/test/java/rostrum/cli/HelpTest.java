package rostrum.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;

class HelpTest {
    /** It is what every sentence about a wrong usage points to. */
    @TestFactory
    Stream<DynamicTest> every_command_tells_what_it_takes() {
        return Rostrum.commandLine().getSubcommands().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    StringWriter said = new StringWriter();
                    CommandLine rostrum = Rostrum.commandLine();
                    rostrum.setOut(new PrintWriter(said)).setErr(new PrintWriter(said));
                    assertEquals(0, rostrum.execute(name, "--help"), said.toString());
                    assertTrue(said.toString().startsWith("Usage: rostrum " + name), said.toString());
                    assertTrue(said.toString().contains("--help"), said.toString());
                }));
    }
}
