package rostrum.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever comes in whatever pieces is encoded as the whole would be. */
class Utf8WriterTest {
    private static final int[] PLANES = {'a', 'é', 'ع', '文', 0x1F54A};

    @Test
    void piecesAreEncodedAsTheWholeWouldBe() throws IOException {
        Random random = new Random(5);
        StringBuilder expected = new StringBuilder();
        var out = new ByteArrayOutputStream();
        try (Writer writer = new Utf8Writer(out)) {
            for (int piece = 0; piece < 400; piece++) {
                String text = text(random, piece % 50 == 0 ? 20_000 : random.nextInt(300));
                expected.append(text);
                write(writer, text, random.nextInt(4));
            }
        }
        assertEquals(expected.toString(), out.toString(StandardCharsets.UTF_8));
    }

    private static String text(Random random, int characters) {
        return random.ints(characters, 0, PLANES.length)
                .map(plane -> PLANES[plane])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void write(Writer writer, String text, int way) throws IOException {
        switch (way) {
            case 0 -> writer.write(text);
            case 1 -> writer.write(text.toCharArray());
            case 2 -> writer.append(text, 0, text.length());
            default -> {
                for (char character : text.toCharArray()) {
                    writer.append(character);
                }
            }
        }
    }
}
