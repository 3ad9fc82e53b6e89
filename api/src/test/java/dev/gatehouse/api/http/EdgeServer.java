package dev.gatehouse.api.http;

import dev.gatehouse.api.contract.Contract;
import dev.gatehouse.api.contract.Operation;
import dev.gatehouse.api.tls.ServerTls;
import dev.gatehouse.crypto.certificates.TlsContexts;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A server with the real contract, real TLS and endpoints that only say who they are.
final class EdgeServer implements AutoCloseable {
    final ServerTls tls;
    final HttpServer server;
    final HttpClient client;

    EdgeServer(Path folder) throws IOException, GeneralSecurityException {
        var random = new SecureRandom();
        tls = ServerTls.open(folder, List.of(), random, Clock.systemUTC());
        var contract = Contract.load();
        Map<String, Endpoint> endpoints = new HashMap<>();
        for (Operation operation : contract.operations()) {
            endpoints.put(operation.id(), EdgeServer::echo);
        }
        endpoints.put("readMetrics", _ -> {
            throw new IllegalStateException("a secret, and SELECT * FROM credential");
        });
        endpoints.put("isReady", _ -> {
            throw new FaultException(Fault.of(FaultCode.BUSY));
        });
        endpoints.put(
                "readFeed",
                _ -> new Answer.Streamed(
                        "text/event-stream",
                        out -> {
                            for (int i = 0; i < 3; i++) {
                                out.write(("data: " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
                                out.flush();
                            }
                        },
                        Map.of()));
        server = new HttpServer(
                "127.0.0.1",
                0,
                tls.context(),
                tls.passports(),
                new Proxies(List.of()),
                new RouteTable(contract, endpoints),
                random,
                (_, _, _) -> {});
        server.start();
        client = HttpClient.newBuilder()
                .sslContext(TlsContexts.client(tls.authority(), random))
                .sslParameters(TlsContexts.clientParameters())
                .build();
    }

    private static Answer echo(Call call) {
        call.check();
        return Answer.json(
                call.operation().takesBody()
                        ? call.body()
                        : new Json.Text(call.operation().id()));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String contentType, String body) throws IOException, InterruptedException {
        return client.send(
                request(path)
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        client.close();
        server.stop();
    }
}
