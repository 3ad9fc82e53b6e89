package dev.gatehouse.api.http;

import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.tls.Passports;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes every request, finds its endpoint, and sends what that answers, or the problem.
final class Dispatcher implements Handler {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final Header CONTRACT =
            HeaderValues.createCached("Gatehouse-Contract", Integer.toString(Contract.VERSION));
    private static final Header NO_STORE = HeaderValues.createCached("Cache-Control", "no-store");
    private static final Header NO_SNIFF = HeaderValues.X_CONTENT_TYPE_OPTIONS_NOSNIFF;
    private static final int REQUEST_ID_BYTES = 12;

    private final RouteTable routes;
    private final RandomGenerator random;
    private final RequestObserver observer;
    private final UnderWay underWay;
    private final Passports passports;
    private final Proxies proxies;

    Dispatcher(
            RouteTable routes,
            RandomGenerator random,
            RequestObserver observer,
            UnderWay underWay,
            Passports passports,
            Proxies proxies) {
        this.routes = routes;
        this.passports = passports;
        this.proxies = proxies;
        this.random = random;
        this.observer = observer;
        this.underWay = underWay;
    }

    @Override
    public void handle(ServerRequest incoming, ServerResponse response) throws IOException {
        String request = requestId();
        if (!underWay.begin()) {
            send(Problem.of(Fault.of(FaultCode.UNAVAILABLE)).answer(request), incoming, response);
            return;
        }
        try {
            serve(incoming, response, request);
        } finally {
            underWay.end();
        }
    }

    private void serve(ServerRequest incoming, ServerResponse response, String request) throws IOException {
        long begun = System.nanoTime();
        RouteTable.Match match = routes.match(
                incoming.prologue().method().text(), incoming.path().rawPath());
        Answer answer = answer(match, new HelidonRequest(incoming), request);
        try {
            send(answer, incoming, response);
        } finally {
            String operation = match instanceof RouteTable.Match.Found found
                    ? found.operation().id()
                    : "none";
            observer.answered(operation, answer.status(), Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    private Answer answer(RouteTable.Match match, HelidonRequest incoming, String request) {
        try {
            return switch (match) {
                case RouteTable.Match.Found found -> found.endpoint().answer(call(found, incoming, request));
                case RouteTable.Match.OtherMethod other ->
                    Problem.of(Fault.of(FaultCode.METHOD_NOT_ALLOWED))
                            .with("Allow", String.join(", ", other.allowed()))
                            .answer(request);
                case RouteTable.Match.Nothing _ ->
                    Problem.of(Fault.of(FaultCode.NOT_FOUND)).answer(request);
            };
        } catch (FaultException e) {
            if (e.fault().code() == FaultCode.INTERNAL || e.fault().code() == FaultCode.UNAVAILABLE) {
                LOG.warn("request {} failed", request, e);
            }
            return Problem.of(e.fault()).answer(request);
        } catch (ProblemException e) {
            return e.problem().answer(request);
        } catch (UncheckedIOException e) {
            // The sender has gone, or its body is not what its headers say: there is hardly anybody to tell.
            LOG.debug("request {} broke off", request, e);
            return Problem.of(Fault.of(FaultCode.INVALID_REQUEST, "expected", "body"))
                    .answer(request);
        } catch (RuntimeException e) {
            LOG.error("request {} failed", request, e);
            return Problem.of(Fault.of(FaultCode.INTERNAL)).answer(request);
        }
    }

    private Call call(RouteTable.Match.Found found, HelidonRequest incoming, String request) {
        return new Call(
                found.operation(),
                request,
                incoming.address(proxies),
                passports.shown(incoming.certificates()),
                found.path(),
                incoming);
    }

    private static void send(Answer answer, ServerRequest incoming, ServerResponse response) throws IOException {
        response.status(Status.create(answer.status()));
        response.header(CONTRACT).header(NO_STORE).header(NO_SNIFF);
        answer.headers().forEach((name, value) -> response.header(HeaderValues.create(name, value)));
        if (incoming.content().hasEntity() && !incoming.content().consumed()) {
            // Nobody reads on what was refused; the connection ends with the answer.
            closeAfter(incoming, response);
        }
        switch (answer) {
            case Answer.Whole whole -> {
                if (whole.contentType().isEmpty()) {
                    response.send();
                } else {
                    response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, whole.contentType()));
                    response.send(whole.body());
                }
            }
            case Answer.Streamed streamed -> {
                response.header(HeaderValues.create(HeaderNames.CONTENT_TYPE, streamed.contentType()));
                // Closed only once it is whole: what breaks off must not look like an answer that ends in order.
                OutputStream out = response.outputStream();
                streamed.writer().write(out);
                out.close();
            }
        }
    }

    private static void closeAfter(ServerRequest incoming, ServerResponse response) {
        // HTTP/2 has no such field: there only the stream ends (RFC 9113 §8.2.2).
        if (incoming.prologue().protocolVersion().startsWith("1")) {
            response.header(HeaderValues.CONNECTION_CLOSE);
        }
    }

    private String requestId() {
        byte[] bytes = new byte[REQUEST_ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
