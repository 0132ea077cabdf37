package rostrum.endpoint;

import jakarta.servlet.http.HttpServletResponse;

/** Scripts of any site may ask and read all that comes back, errors too (Fetch standard, CORS). */
final class OtherOrigins {
    private OtherOrigins() {}

    static void allow(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, POST, OPTIONS");
        response.setHeader(
                "Access-Control-Allow-Headers", "Accept, Accept-Datetime, Content-Type, If-None-Match, User-Agent");
        response.setHeader(
                "Access-Control-Expose-Headers",
                "Content-Location, ETag, Link, Location, Retry-After, Rostrum-Hint, Rostrum-Limit-Bytes,"
                        + " Rostrum-Limit-Rows, Rostrum-Limit-Seconds, Server-Timing");
        response.setHeader("Access-Control-Max-Age", "86400");
    }
}
