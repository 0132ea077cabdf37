package rostrum.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import rostrum.cli.bench.Growth.Measured;

/** How a load's cost grows, as a chart: milliseconds a speech on the left, memory on the right. */
final class GrowthChart {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 420;

    private GrowthChart() {}

    /** @throws IOException with one sentence, where the Java machine has no fonts to draw with too */
    static void write(List<Measured> all, Path file) throws IOException {
        try {
            VectorGraphicsEncoder.saveVectorGraphic(chart(all), file.toString(), VectorGraphicsFormat.SVG);
        } catch (InternalError | NullPointerException | LinkageError noFonts) {
            throw new IOException(
                    "the chart cannot be drawn, since this Java machine finds no fonts; install fontconfig and a font.",
                    noFonts);
        }
    }

    static XYChart chart(List<Measured> all) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title("What a load costs as it grows")
                .xAxisTitle("speeches")
                .yAxisTitle("milliseconds a speech")
                .build();
        chart.getStyler().setXAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
        chart.getStyler().setYAxisMin(0, 0.0);
        chart.getStyler().setYAxisMin(1, 0.0);
        chart.setYAxisGroupTitle(1, "MB resident");
        List<Integer> sizes = all.stream().map(Measured::speeches).toList();
        chart.addSeries(
                "elapsed, ms a speech",
                sizes,
                all.stream().map(Measured::milliseconds).toList());
        chart.addSeries(
                "conversion alone, ms a speech",
                sizes,
                all.stream().map(Measured::convertMilliseconds).toList());
        chart.addSeries(
                "processor, ms a speech",
                sizes,
                all.stream().map(Measured::processorMilliseconds).toList());
        XYSeries memory = chart.addSeries(
                "resident, most, MB",
                sizes,
                all.stream().map(one -> one.load().resident()).toList());
        memory.setYAxisGroup(1);
        return chart;
    }
}
