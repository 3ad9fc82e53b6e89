package dev.gatehouse.client.http;

import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.ReloadableIdentity;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// Speaks to one server: TLS 1.3 under its pinned authority, HTTP/2 where it offers that, through the proxy that the
/// system names, redirected nowhere. Calls block and may be interrupted; every failure is a [FaultException].
public final class Transport implements AutoCloseable {
    /// The contract this client was written for.
    public static final int CONTRACT = 1;

    private static final String CONTRACT_HEADER = "Gatehouse-Contract";
    private static final int LONGEST_PROBLEM = 1 << 20;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int POURED = 1 << 16;
    private static final int ERROR = 300;
    private static final int NOT_MODIFIED = 304;

    private final ServerAddress server;
    private final Timeouts timeouts;
    private final SSLContext context;
    private final ExecutorService executor;
    private final HttpClient client;

    /// Makes ready; connects at the first call.
    public Transport(ServerAddress server, Timeouts timeouts, SecureRandom random) {
        this(server, timeouts, Optional.empty(), random);
    }

    /// The same, from a machine that is known by its key.
    ///
    /// @param machine shown at every connection
    public Transport(ServerAddress server, Timeouts timeouts, Optional<Identity> machine, SecureRandom random) {
        this.server = server;
        this.timeouts = timeouts;
        try {
            context = TlsContexts.client(server.authority(), machine.map(ReloadableIdentity::new), random);
        } catch (GeneralSecurityException e) {
            throw new FaultException(Fault.of(FaultCode.INTERNAL), e);
        }
        executor = ClientThreads.open();
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(context)
                .sslParameters(TlsContexts.clientParameters())
                .connectTimeout(timeouts.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(executor);
        @Nullable ProxySelector proxies = ProxySelector.getDefault();
        client = (proxies == null ? builder : builder.proxy(proxies)).build();
    }

    /// Makes a call and reads its whole answer.
    ///
    /// @param longest most bytes of the answer
    public Call.Answer call(Call call, int longest) {
        HttpResponse<byte[]> response = whole(call, longest);
        byte[] body = response.body();
        try {
            return new Call.Answer(
                    response.statusCode(), body.length == 0 ? Optional.empty() : Optional.of(JsonReader.read(body)));
        } catch (JsonSyntaxException e) {
            throw new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "json"), e);
        }
    }

    /// Makes a call whose answer is no JSON, and reads it whole.
    ///
    /// @param longest most bytes of the answer
    public byte[] bytes(Call call, int longest) {
        return whole(call, longest).body();
    }

    private HttpResponse<byte[]> whole(Call call, int longest) {
        // Cancelled when the server has just answered, it would make some servers end the connection, with all else
        // that is under way on it. The answer is a bounded one: it arrives, and nobody looks at it.
        var response = send(call, _ -> new BoundedBody(longest), call.patience(timeouts), _ -> {});
        byte[] body = response.body();
        checkContract(response);
        if (response.statusCode() >= ERROR) {
            throw new ProblemException(fault(response, body), Problems.document(body));
        }
        return response;
    }

    /// Makes a call and pours its answer, of whatever length, into a stream while it arrives.
    ///
    /// @throws FaultException `unreachable` with `answer` `broken_off` if it does not come whole
    public void pour(Call call, OutputStream out) throws IOException {
        var response = send(
                call, _ -> new StreamedBody(timeouts.silence()), timeouts.work(), unwanted -> unwanted.cancel(true));
        try (StreamedBody body = response.body()) {
            checkContract(response);
            if (response.statusCode() >= ERROR) {
                byte[] problem = body.readNBytes(LONGEST_PROBLEM);
                throw new ProblemException(fault(response, problem), Problems.document(problem));
            }
            byte[] buffer = new byte[POURED];
            for (int read = read(body, buffer); read >= 0; read = read(body, buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    private int read(StreamedBody body, byte[] buffer) {
        try {
            return body.read(buffer, 0, buffer.length);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Makes a call and hands its answer over while it arrives. Empty where the server says that nothing changed.
    public <T> Optional<T> stream(Call call, LineConsumer<T> consumer) {
        var response = send(
                call, _ -> new StreamedBody(timeouts.silence()), timeouts.work(), unwanted -> unwanted.cancel(true));
        try (StreamedBody body = response.body()) {
            checkContract(response);
            if (response.statusCode() == NOT_MODIFIED) {
                body.letRunOut();
                return Optional.empty();
            }
            if (response.statusCode() >= ERROR) {
                byte[] problem = body.readNBytes(LONGEST_PROBLEM);
                throw new ProblemException(fault(response, problem), Problems.document(problem));
            }
            boolean zipped = response.headers()
                    .firstValue("Content-Encoding")
                    .filter("gzip"::equalsIgnoreCase)
                    .isPresent();
            try (var lines = new LineReader(zipped ? new GZIPInputStream(body) : body, LONGEST_LINE)) {
                T read = consumer.read(lines, response.headers().firstValue("ETag"));
                body.letRunOut();
                return Optional.of(read);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /// Tries the way to the server, step by step.
    public ConnectionTrial tryConnection() {
        return new ConnectionTester(server, context, timeouts.connect()).run();
    }

    /// Drops connections and what is under way.
    @Override
    public void close() {
        client.shutdownNow();
        executor.shutdownNow();
    }

    /// @param unwanted what to do with an exchange whose caller was interrupted
    private <B> HttpResponse<B> send(
            Call call, HttpResponse.BodyHandler<B> handler, Duration patience, Consumer<Future<?>> unwanted) {
        var future = client.sendAsync(request(call), handler);
        try {
            return future.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            future.cancel(true);
            var silent = new HttpTimeoutException("no answer within " + patience);
            silent.initCause(e);
            throw failed(silent);
        } catch (InterruptedException e) {
            unwanted.accept(future);
            Thread.currentThread().interrupt();
            throw stopped(e);
        } catch (ExecutionException e) {
            throw failed(e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause()));
        }
    }

    private HttpRequest request(Call call) {
        var builder = HttpRequest.newBuilder(server.at(call.path()))
                .header("Accept", "application/json, application/x-ndjson, text/event-stream, application/problem+json")
                .method(
                        call.method(),
                        call.body()
                                .map(HttpRequest.BodyPublishers::ofByteArray)
                                .orElseGet(HttpRequest.BodyPublishers::noBody));
        call.body().ifPresent(_ -> builder.header("Content-Type", "application/json"));
        call.headers().forEach(builder::header);
        call.token().ifPresent(token -> builder.header("Authorization", "Bearer " + String.valueOf(token)));
        return builder.build();
    }

    private static Fault fault(HttpResponse<?> response, byte[] body) {
        return Problems.fault(response.statusCode(), body, response.headers().firstValue("Retry-After"));
    }

    /// Every answer of a server names the newest contract it speaks; whoever names none is no such server.
    private static void checkContract(HttpResponse<?> response) {
        int spoken = response.headers()
                .firstValue(CONTRACT_HEADER)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", CONTRACT_HEADER)));
        if (spoken < CONTRACT) {
            throw new FaultException(
                    Fault.of(FaultCode.SERVER_TOO_OLD, "server", spoken).with("console", CONTRACT));
        }
    }

    /// Why a call failed: it is worth one more connection to say so exactly.
    private RuntimeException failed(IOException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLongException) {
                return new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "shorter"), e);
            }
        }
        if (Thread.currentThread().isInterrupted()) {
            return stopped(e);
        }
        return new FaultException(tryConnection().fault().orElseGet(() -> reached(e)), e);
    }

    /// What a failure means where the way to the server is open.
    private Fault reached(IOException e) {
        if (ConnectionTester.isDistrust(e)) {
            return about(FaultCode.SERVER_NOT_TRUSTED);
        }
        if (isOutsideHttp(e)) {
            return about(FaultCode.BAD_ANSWER);
        }
        return about(FaultCode.UNREACHABLE).with("answer", e instanceof HttpTimeoutException ? "none" : "broken_off");
    }

    private Fault about(FaultCode code) {
        return Fault.of(code, "host", server.host()).with("port", server.port());
    }

    /// Whether what came is no HTTP.
    private static boolean isOutsideHttp(IOException e) {
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProtocolException) {
                return true;
            }
        }
        return false;
    }

    private static CancellationException stopped(Exception e) {
        var stopped = new CancellationException("stopped by the caller");
        stopped.initCause(e);
        return stopped;
    }

    /// Reads an answer line by line.
    ///
    /// @param <T> what becomes of it
    @FunctionalInterface
    public interface LineConsumer<T> {
        /// Reads all lines.
        ///
        /// @param etag the answer's entity tag
        T read(LineReader lines, Optional<String> etag) throws IOException;
    }
}
