package rostrum.site;

/**
 * A colour as the screen mixes it, each part from 0 to 1 in linear light.
 *
 * <p>Contrast is that of WCAG 2.2; how far two colours are apart is their distance in Oklab (Ottosson 2020); how readers
 * see who lack one kind of cone follows Machado, Oliveira and Fernandes (2009), at full severity.
 */
record Colour(double red, double green, double blue) {

    /** The ways that people see. */
    enum Vision {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTANOPIA(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTERANOPIA(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITANOPIA(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Vision(double... matrix) {
            this.matrix = matrix;
        }
    }

    /** @param hex {@code #1d2329} */
    static Colour of(String hex) {
        return new Colour(
                linear(Integer.parseInt(hex, 1, 3, 16)),
                linear(Integer.parseInt(hex, 3, 5, 16)),
                linear(Integer.parseInt(hex, 5, 7, 16)));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    double contrast(Colour other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    Colour as(Vision vision) {
        double[] m = vision.matrix;
        return new Colour(
                clamped(m[0] * red + m[1] * green + m[2] * blue),
                clamped(m[3] * red + m[4] * green + m[5] * blue),
                clamped(m[6] * red + m[7] * green + m[8] * blue));
    }

    private static double clamped(double part) {
        return Math.clamp(part, 0, 1);
    }

    /** 0 for the same; some 0.02 can just be told apart when side by side. */
    double distance(Colour other) {
        double[] one = oklab();
        double[] two = other.oklab();
        return Math.sqrt(Math.pow(one[0] - two[0], 2) + Math.pow(one[1] - two[1], 2) + Math.pow(one[2] - two[2], 2));
    }

    private double[] oklab() {
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
