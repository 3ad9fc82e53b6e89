package dev.gatehouse.client.http;

import dev.gatehouse.client.http.ConnectionTrial.Kind;
import dev.gatehouse.client.http.ConnectionTrial.Result;
import dev.gatehouse.client.http.ConnectionTrial.Step;
import dev.gatehouse.crypto.certificates.TlsContexts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// Connects step by step to find out which step fails: the name, the proxy, TCP, TLS. Asks nothing of the server.
final class ConnectionTester {
    private static final int LONGEST_ANSWER = 4_096;

    private final ServerAddress server;
    private final SSLContext context;
    private final Duration patience;

    ConnectionTester(ServerAddress server, SSLContext context, Duration patience) {
        this.server = server;
        this.context = context;
        this.patience = patience;
    }

    /// Whether a failure says that the server's certificate is not one to trust.
    static boolean isDistrust(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException
                    || cause instanceof CertPathValidatorException
                    || cause instanceof CertPathBuilderException) {
                return true;
            }
        }
        return false;
    }

    ConnectionTrial run() {
        long start = System.nanoTime();
        List<Step> steps = new ArrayList<>();
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            walk(socket, steps);
        } catch (IOException e) {
            Result result = isDistrust(e) ? Result.NOT_TRUSTED : Result.FAILED;
            String detail = detail(e);
            // The first step that did not hold is the one that failed; the rest were not tried.
            for (Kind kind : List.of(Kind.values()).subList(steps.size(), Kind.values().length)) {
                steps.add(new Step(kind, result, detail));
                result = Result.NOT_TRIED;
                detail = "";
            }
        }
        return new ConnectionTrial(server.host(), server.port(), steps, Duration.ofNanos(System.nanoTime() - start));
    }

    /// Adds each step that held; throws at the first that did not.
    private void walk(Socket socket, List<Step> steps) throws IOException {
        InetSocketAddress proxy = proxy();
        String name = proxy == null ? server.host() : proxy.getHostString();
        int port = proxy == null ? server.port() : proxy.getPort();
        InetAddress address = InetAddress.getByName(name);
        steps.add(new Step(Kind.NAME, Result.OK, address.getHostAddress()));
        if (proxy == null) {
            steps.add(new Step(Kind.PROXY, Result.OK, ""));
        }
        int millis = Math.toIntExact(patience.toMillis());
        socket.connect(new InetSocketAddress(address, port), millis);
        socket.setSoTimeout(millis);
        if (proxy != null) {
            tunnel(socket);
            steps.add(new Step(Kind.PROXY, Result.OK, name + ":" + port));
        }
        steps.add(new Step(Kind.TCP, Result.OK, ""));
        var secured = (SSLSocket) context.getSocketFactory().createSocket(socket, server.host(), server.port(), false);
        secured.setSSLParameters(TlsContexts.clientParameters());
        secured.startHandshake();
        steps.add(new Step(Kind.TLS, Result.OK, secured.getSession().getProtocol()));
    }

    private @Nullable InetSocketAddress proxy() {
        @Nullable ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return null;
        }
        return selector.select(server.url()).stream()
                .filter(proxy -> proxy.type() == Proxy.Type.HTTP)
                .map(Proxy::address)
                .filter(InetSocketAddress.class::isInstance)
                .map(InetSocketAddress.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// Asks the proxy for a way through (RFC 9110 §9.3.6).
    private void tunnel(Socket socket) throws IOException {
        String target = server.url().getHost() + ":" + server.port();
        socket.getOutputStream()
                .write(("CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (head.length() < LONGEST_ANSWER && head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            if (next < 0) {
                break;
            }
            head.append((char) next);
        }
        if (!head.toString().matches("(?s)HTTP/1\\.[01] 2\\d\\d.*\r\n\r\n")) {
            throw new IOException("the proxy opened no way through");
        }
    }

    private static String detail(IOException e) {
        return e instanceof UnknownHostException
                ? "unknown name"
                : e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
