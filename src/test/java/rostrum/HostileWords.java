package rostrum;

import java.util.LinkedHashMap;
import java.util.Map;

/** Words that try to be something else than words. */
final class HostileWords {
    static final char ESCAPE = 0x1b;

    private HostileWords() {}

    /** By what each of them tries to be. */
    static Map<String, String> all() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("HTML", "<script>alert(1)</script>");
        words.put("an attribute", "\"><img src=x onerror=alert(1)>");
        words.put("JavaScript", "';alert(1);//</script><!--");
        words.put("SPARQL", "\" } ; DROP ALL ; SELECT * { ?s ?p \"");
        words.put("Turtle", "\"\"\" . <urn:x-evil:s> <urn:x-evil:p> <urn:x-evil:o> . \"\"\"");
        words.put("a template", "${7*7}@if(true)evil@endif!{var x=1;}");
        words.put("a formula", "=HYPERLINK(\"http://evil.example/\",\"x\")");
        words.put("a log line", ESCAPE + "[31m ERROR forged");
        return words;
    }

    /** As the inside of a Turtle string. */
    static String turtle(String words) {
        return words.replace("\\", "\\\\").replace("\"", "\\\"").replace(Character.toString(ESCAPE), "\\u001B");
    }
}
