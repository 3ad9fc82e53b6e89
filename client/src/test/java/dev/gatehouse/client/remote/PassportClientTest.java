package dev.gatehouse.client.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import dev.gatehouse.client.answer.IssuedPassport;
import dev.gatehouse.client.http.Timeouts;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.certificates.Pem;
import dev.gatehouse.crypto.passports.PassportKey;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonBuilder;
import java.io.IOException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A machine gets its passport, and shows it at every connection from then on.
class PassportClientTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final TenantId ACME = new TenantId("acme");

    private final TestServer server = new TestServer();
    private final UUID machine = UUID.randomUUID();
    private final BlockingQueue<Optional<Certificate>> shown = new LinkedBlockingQueue<>();

    PassportClientTest() throws Exception {}

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void theKeyStaysHereAndTheCertificateIsShownFromThenOn() throws Exception {
        PassportKey key = PassportKey.create(RANDOM);
        server.on("POST /v1/enrolment", exchange -> {
            note(exchange);
            TestServer.send(exchange, 201, issued(key));
        });
        server.on("POST /v1/passport", exchange -> {
            note(exchange);
            TestServer.send(exchange, 200, issued(key));
        });
        IssuedPassport passport;
        try (var bare = new GatehouseClient(server.address(), Timeouts.STANDARD, RANDOM)) {
            passport = bare.enrol(ACME, "K7QF-2M9D-XH4T".toCharArray(), key.request(Optional.empty(), RANDOM));
        }
        assertThat(shown.take()).isEmpty();
        assertThat(server.asked().getLast().body())
                .contains("\"code\":\"K7QF-2M9D-XH4T\"", "BEGIN CERTIFICATE REQUEST")
                .doesNotContain("PRIVATE KEY");
        assertThat(passport.machine().value()).isEqualTo(machine);

        Identity identity = key.identity(passport.chain());
        // As a file keeps it.
        Identity kept = Identity.ofPem(identity.toPem());
        try (var known = new GatehouseClient(server.address(), Timeouts.STANDARD, Optional.of(kept), RANDOM)) {
            var named = new PassportName("acme", machine);
            known.renewPassport(PassportKey.of(kept).request(Optional.of(named), RANDOM));
        }
        assertThat(shown.take()).contains(identity.certificate());
    }

    @Test
    void whatTheServerSaysOfAPassportArrivesAsAFault() throws Exception {
        server.on(
                "POST /v1/passport",
                exchange -> TestServer.answer(
                        exchange,
                        403,
                        "application/problem+json",
                        "{\"status\":403,\"code\":\"passport_revoked\"}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        String request = PassportKey.create(RANDOM).request(Optional.empty(), RANDOM);
        try (var client = new GatehouseClient(server.address(), Timeouts.STANDARD, RANDOM)) {
            assertThatThrownBy(() -> client.renewPassport(request))
                    .isInstanceOfSatisfying(
                            FaultException.class,
                            e -> assertThat(e.fault().code()).isEqualTo(FaultCode.PASSPORT_REVOKED));
        }
    }

    private String issued(PassportKey key) throws IOException {
        try {
            String uri = new PassportName("acme", machine).uri();
            var chain = server.authority().issueClient("PC-12", key.publicKey(), uri, Duration.ofDays(30));
            Instant now = Instant.parse("2026-11-22T12:00:00Z");
            return CanonicalJson.text(new JsonBuilder()
                    .put("tenant", "acme")
                    .put("machine", machine.toString())
                    .put("name", "PC-12")
                    .put("thumbprint", key.thumbprint().hex())
                    .put("certificates", Pem.ofCertificates(chain))
                    .put("until", now.plus(Duration.ofDays(30)))
                    .put("renewAt", now.plus(Duration.ofDays(20)))
                    .put("time", now)
                    .build());
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private void note(HttpExchange exchange) {
        try {
            shown.add(Optional.of(((HttpsExchange) exchange).getSSLSession().getPeerCertificates()[0]));
        } catch (SSLPeerUnverifiedException whereNothingIsShown) {
            shown.add(Optional.empty());
        }
    }
}
