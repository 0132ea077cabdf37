package rostrum.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.graph.Node;
import rostrum.store.Store;

/** Another process: opens a store, says {@code held}, and keeps it until its standard input ends. */
final class StoreHolder {
    private StoreHolder() {}

    public static void main(String[] arguments) throws IOException {
        try (Store store = Store.open(Path.of(arguments[0]))) {
            System.out.println(
                    store.find(Node.ANY, Node.ANY, Node.ANY, Node.ANY).isEmpty() ? "empty" : "held");
            System.in.readAllBytes();
        }
    }
}
