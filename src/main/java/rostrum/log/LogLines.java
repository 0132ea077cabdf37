package rostrum.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Logback's set-up in code: it is read at every start of every command, and XML would cost a fifth of a second. */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_NORMAL_PRIORITY)
public final class LogLines extends ContextAwareBase implements Configurator {
    /** How a line looks. */
    public enum Form {
        TEXT,
        JSON
    }

    /** Control characters become spaces, so that a message is one line whoever wrote its words; so do those of a trace. */
    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSX, UTC} %-5level %logger{0} "
            + "%replace(%msg %kvp){'[\\p{Cntrl}\\u0085\\u2028\\u2029]+', ' '}"
            + "%replace(%ex{full}){'\\s*[\\r\\n]+\\s*', ' | '}%nopex%n";

    /** Makes every line from now on look so. */
    public static void write(Form form) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            install(context, form);
        }
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        install(context, Form.TEXT);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static void install(LoggerContext context, Form form) {
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.setLevel(Level.WARN);
        context.getLogger("rostrum").setLevel(Level.INFO);
        // Both tell with a trace what a client did wrong; the client is told by the answer, and we by the access log.
        context.getLogger("org.apache.jena.fuseki").setLevel(Level.ERROR);
        context.getLogger("org.eclipse.jetty").setLevel(Level.ERROR);
        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(context);
        errors.setTarget("System.err");
        errors.setEncoder(encoder(context, form));
        errors.start();
        root.addAppender(errors);
    }

    private static Encoder<ILoggingEvent> encoder(LoggerContext context, Form form) {
        if (form == Form.JSON) {
            JsonEncoder json = new JsonEncoder();
            json.setWithFormattedMessage(true);
            json.setWithMessage(false);
            json.setWithArguments(false);
            json.setWithContext(false);
            json.setWithMDC(false);
            json.setWithSequenceNumber(false);
            json.setWithNanoseconds(false);
            json.setContext(context);
            json.start();
            return json;
        }
        PatternLayoutEncoder text = new PatternLayoutEncoder();
        text.setPattern(LINE);
        text.setCharset(StandardCharsets.UTF_8);
        text.setContext(context);
        text.start();
        return text;
    }
}
