package rostrum.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rostrum.cli.bench.Growth.Measured;
import rostrum.cli.bench.Processes.Spent;

class GrowthChartTest {
    @Test
    void it_draws_every_series_as_an_svg(@TempDir Path folder) throws Exception {
        List<Measured> all = List.of(measured(1_000, 12), measured(10_000, 90));
        assertEquals(
                Set.of(
                        "elapsed, ms a speech",
                        "conversion alone, ms a speech",
                        "processor, ms a speech",
                        "resident, most, MB"),
                GrowthChart.chart(all).getSeriesMap().keySet());
        Path file = folder.resolve("growth.svg");
        GrowthChart.write(all, file);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        assertEquals(
                "svg",
                factory.newDocumentBuilder()
                        .parse(file.toFile())
                        .getDocumentElement()
                        .getTagName());
    }

    private static Measured measured(int speeches, double seconds) {
        Spent load = new Spent(seconds, 2 * seconds, 900);
        return new Measured(
                speeches,
                new Spent(seconds / 2, seconds, 500),
                load,
                700L * speeches,
                150_000L * speeches,
                new Spent(2, 0, 300));
    }
}
