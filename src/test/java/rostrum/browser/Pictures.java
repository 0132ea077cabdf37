package rostrum.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Every type of page as pictures of a phone's and of a desk's screen, light, dark and in Arabic. */
final class Pictures {
    private static final List<String> LOOKS = List.of("light", "dark", "arabic");
    private static final int[] WIDTHS = {390, 1280};

    private final Pages pages;
    private final Chromium chromium;

    Pictures(Pages pages, Chromium chromium) {
        this.pages = pages;
        this.chromium = chromium;
    }

    /** A page by what its pictures are called; what is drawn late is waited for. */
    private Map<String, String> addresses() {
        String statement = pages.of("speech");
        String state = pages.of("state");
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("home", "/");
        addresses.put("statement", statement);
        addresses.put("statement-claim", statement + "#claim-62");
        addresses.put("statement-printed", statement + "?form=printed");
        addresses.put("claim", pages.of("claim"));
        addresses.put("state", state);
        addresses.put("state-ties", state + "#ties");
        addresses.put("state-part", state + "?part=said-callsFor");
        for (String kind : List.of("document", "body", "policy", "agreement", "meeting", "record", "person", "place")) {
            addresses.put(kind, pages.of(kind));
        }
        addresses.put("theme", pages.of("concept/issue"));
        addresses.put("search", "/search?q=trafficking");
        addresses.put("search-nothing", "/search?q=zzyzx");
        addresses.put("explore", "/explore#agreements-and-talks");
        addresses.put("questions", "/query");
        addresses.put("question", "/query/agreements-and-talks");
        addresses.put("editor", "/sparql?query=SELECT%20*%20%7B%20%3Fthing%20a%20%3Fkind%20%7D%20LIMIT%203");
        addresses.put("editor-fault", "/sparql?query=SELECT%20nothing");
        addresses.put("ontology", "/ontology");
        addresses.put("dataset", "/dataset");
        addresses.put("quality", "/quality");
        addresses.put("conformance", "/conformance");
        addresses.put("error", "/page/state/XXX");
        return addresses;
    }

    /** Draws all into a folder, where nothing else of this kind stays, in 256 colours by pngquant. */
    void into(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        List<String> quantized = new ArrayList<>(List.of("pngquant", "--ext", ".png", "--force"));
        for (Path old : pngs(folder)) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> page : addresses().entrySet()) {
            for (String look : LOOKS) {
                chromium.theme(look.equals("dark") ? "dark" : "light");
                for (int width : WIDTHS) {
                    draw(page.getValue(), look.equals("arabic") ? "ar" : "en", width);
                    Path file = folder.resolve(page.getKey() + "-" + width + "-" + look + ".png");
                    Files.write(file, chromium.driver().getScreenshotAs(OutputType.BYTES));
                }
            }
        }
        pngs(folder).forEach(file -> quantized.add(file.toString()));
        int status = new ProcessBuilder(quantized).inheritIO().start().waitFor();
        if (status != 0) {
            throw new IOException("pngquant ended with " + status);
        }
        chromium.theme("light");
    }

    private void draw(String page, String language, int width) {
        chromium.screen(width, width < 600 ? 844 : 900);
        String[] parts = page.split("#", 2);
        chromium.driver().get("about:blank");
        chromium.driver().get(pages.address(parts[0], language) + (parts.length > 1 ? "#" + parts[1] : ""));
        if (parts.length > 1 && !parts[1].startsWith("claim")) {
            new WebDriverWait(chromium.driver(), Duration.ofSeconds(60))
                    .until(shown -> shown.findElement(By.cssSelector("canvas")));
            chromium.driver().executeScript("document.getElementById(arguments[0]).scrollIntoView()", parts[1]);
        }
    }

    private static List<Path> pngs(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".png"))
                    .sorted()
                    .toList();
        }
    }
}
