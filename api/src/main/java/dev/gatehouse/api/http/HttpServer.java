package dev.gatehouse.api.http;

import dev.gatehouse.api.tls.Passports;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import io.helidon.common.tls.Tls;
import io.helidon.common.tls.TlsClientAuth;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http2.Http2Config;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/// The network's side: TLS 1.3 only, HTTP/2 and HTTP/1.1, a virtual thread for each request.
public final class HttpServer {
    /// How long requests under way may take to finish once the server stops.
    public static final Duration GRACE = Duration.ofSeconds(10);

    // Requests were waited for by then; Helidon would wait for idle connections of HTTP/2 as well.
    private static final Duration CLOSING = Duration.ofMillis(100);
    private static final int MOST_CONNECTIONS = 4_096;
    private static final int MOST_STREAMS = 256;
    private static final int LONGEST_PROLOGUE = 4_096;
    private static final int LONGEST_HEADERS = 16_384;
    /// Above the greatest body of the contract: each operation has a closer bound, and says so itself.
    private static final long LARGEST_BODY = 1L << 30;

    private final UnderWay underWay = new UnderWay();
    private final WebServer server;

    /// Prepares a server; nothing listens yet.
    ///
    /// @param host the address to listen on
    /// @param port the port; 0 picks one
    /// @param tls makes the engines, which must not speak less than TLS 1.3 and let client certificates pass
    /// @param passports looks at client certificates
    /// @param proxies who is believed about where a request came from
    /// @param random for the ids of requests
    public HttpServer(
            String host,
            int port,
            SSLContext tls,
            Passports passports,
            Proxies proxies,
            RouteTable routes,
            RandomGenerator random,
            RequestObserver observer) {
        server = WebServer.builder()
                .host(host)
                .port(port)
                .shutdownHook(false)
                .shutdownGracePeriod(CLOSING)
                .maxTcpConnections(MOST_CONNECTIONS)
                .maxPayloadSize(LARGEST_BODY)
                .connectionOptions(options -> options.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addProtocol(Http2Config.builder()
                        .maxConcurrentStreams(MOST_STREAMS)
                        .maxHeaderListSize(LONGEST_HEADERS)
                        .sendErrorDetails(false)
                        .build())
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(LONGEST_PROLOGUE)
                        .maxHeadersSize(LONGEST_HEADERS)
                        .build())
                .tls(Tls.builder()
                        .sslContext(tls)
                        .enabledProtocols(List.of("TLSv1.3"))
                        .clientAuth(TlsClientAuth.OPTIONAL)
                        .build())
                .directHandlers(directHandlers())
                .addRouting(HttpRouting.builder()
                        .any(new Dispatcher(routes, random, observer, underWay, passports, proxies)))
                .build();
    }

    /// Listens.
    public void start() {
        server.start();
    }

    /// The port it listens on.
    public int port() {
        return server.port();
    }

    /// Takes on no more requests, lets those under way finish within [#GRACE], and ends.
    public void stop() {
        underWay.drain(GRACE);
        server.stop();
    }

    /// What is refused before there is a request: broken or oversized HTTP.
    private static DirectHandlers directHandlers() {
        var builder = DirectHandlers.builder();
        for (DirectHandler.EventType type : DirectHandler.EventType.values()) {
            builder.addHandler(type, (_, event, status, headers, _) -> {
                FaultCode code = code(event, status);
                var answer = (Answer.Whole) Problem.of(Fault.of(code)).answer("");
                return DirectHandler.TransportResponse.builder()
                        .status(Status.create(answer.status()))
                        .headers(headers)
                        .header(HeaderValues.create("Content-Type", Problem.MEDIA_TYPE))
                        .keepAlive(false)
                        .entity(answer.body())
                        .build();
            });
        }
        return builder.build();
    }

    private static FaultCode code(DirectHandler.EventType event, Status status) {
        return switch (event) {
            case PAYLOAD_TOO_LARGE -> FaultCode.TOO_LARGE;
            case INTERNAL_ERROR -> FaultCode.INTERNAL;
            case BAD_REQUEST, FORBIDDEN, HTTP_VERSION_NOT_SUPPORTED -> FaultCode.INVALID_REQUEST;
            case OTHER -> status.code() >= 500 ? FaultCode.UNAVAILABLE : FaultCode.INVALID_REQUEST;
        };
    }
}
