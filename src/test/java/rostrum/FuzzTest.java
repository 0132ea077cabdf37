package rostrum;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Each target of {@link Fuzz} with its seeds and past crashers. {@code ./rostrum test --suite fuzz --for SECONDS} looks
 * for more with Jazzer, that long for each target, and puts what it finds beside them.
 */
@Tag("fuzz")
class FuzzTest {
    private static final Path INPUTS = Path.of("src", "test", "resources", "rostrum", "fuzz");

    @AfterAll
    static void close() throws IOException {
        Fuzz.close();
    }

    @TestFactory
    Stream<DynamicTest> what_was_hard_once_is_read() throws Exception {
        List<DynamicTest> tests = new java.util.ArrayList<>();
        for (Class<?> target : Fuzz.class.getDeclaredClasses()) {
            Method method = target.getMethod("fuzzerTestOneInput", byte[].class);
            List<Path> inputs = inputs(target.getSimpleName());
            assertTrue(inputs.size() > 1, "seeds of " + target.getSimpleName());
            for (Path input : inputs) {
                tests.add(dynamicTest(target.getSimpleName() + " " + input.getFileName(), () -> {
                    try {
                        method.invoke(null, (Object) Files.readAllBytes(input));
                    } catch (InvocationTargetException failed) {
                        throw failed.getTargetException();
                    }
                }));
            }
        }
        return tests.stream();
    }

    private static List<Path> inputs(String target) throws IOException {
        try (Stream<Path> files = Files.list(INPUTS.resolve(target))) {
            return files.sorted().toList();
        }
    }
}
