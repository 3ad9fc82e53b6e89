package dev.gatehouse.api.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.FeedLines;
import dev.gatehouse.api.testing.Machines;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.crypto.certificates.Identity;
import dev.gatehouse.crypto.passports.PassportKey;
import dev.gatehouse.crypto.passports.PassportName;
import dev.gatehouse.model.change.Change;
import dev.gatehouse.model.identity.MachineId;
import dev.gatehouse.model.identity.RuleId;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.identity.UserId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.machine.Machine;
import dev.gatehouse.model.permission.BuiltInRole;
import dev.gatehouse.model.rule.AccessRule;
import dev.gatehouse.model.rule.RulePart;
import dev.gatehouse.model.rule.RuleScope;
import dev.gatehouse.model.rule.WayIn;
import dev.gatehouse.model.wire.ChangeWire;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine known by its key, over real TLS: enrolled, let in by it, renewed, revoked.
class PassportsTest {
    private static final String GOOD = "velvet anchor drifts home";

    @TempDir
    private static Path data;

    private static TestApi first;
    private static TestApi second;
    private static TenantId acme;
    private static Machines machines;

    @BeforeAll
    static void start() throws Exception {
        first = TestApi.fresh(data);
        acme = first.tenant("acme");
        first.tenant("other");
        machines = new Machines(first, acme);
        first.person(acme, "admin", GOOD, BuiltInRole.SECURITY_ADMINISTRATOR.id());
        second = TestApi.another(data, first);
    }

    @AfterAll
    static void stop() {
        second.close();
        first.close();
    }

    @Test
    void aMachineIsEnrolledAndKnownByItsKeyFromThenOn() throws Exception {
        MachineId desk = machines.waiting("PC-1");
        UserId anna = first.person(acme, "anna", GOOD, BuiltInRole.AUDITOR.id());
        bind(anna, WayIn.from(desk));
        try (ApiClient admin = admin();
                ApiClient bare = first.client()) {
            long before = revision(admin);
            Identity passport = machines.enrolled(admin, desk);
            assertThat(admin.get("/v1/tenants/acme/directory?since=" + before).body())
                    .contains("\"thumbprint\":\""
                            + PassportKey.of(passport).thumbprint().hex() + "\"");

            // By network nobody is let in; by its key the machine is.
            ApiClient.Answer refused = bare.tryPassword("acme", "anna", GOOD);
            assertThat(refused.code()).isEqualTo("entry_refused");
            assertThat(refused.body()).contains("machine_not_permitted");
            for (TestApi server : List.of(first, second)) {
                try (ApiClient there = server.client(passport)) {
                    there.signIn("acme", "anna", GOOD);
                    assertThat(there.get("/v1/tenants/acme/users?limit=1").status())
                            .isEqualTo(200);
                    assertThat(there.get("/v1/tenants/acme/users/" + anna).status())
                            .isEqualTo(200);
                }
            }
            assertThat(admin.get("/v1/tenants/acme/sessions?user=" + anna).body())
                    .contains("\"machine\":\"" + desk + "\"");
            assertThat(admin.get("/v1/tenants/acme/passports").body())
                    .contains("\"machine\":\"" + desk + "\"", "\"lastSeen\"");
            assertThat(admin.get("/v1/tenants/acme/events?limit=3&target=machine/" + desk)
                            .body())
                    .contains("MachineEnrolled", "thumbprint", "serial", "EnrolmentCodeIssued");
        }
    }

    @Test
    void aTokenIsGoodOnTheMachineItWasGivenAndNowhereElse() throws Exception {
        first.person(acme, "boris", GOOD, BuiltInRole.AUDITOR.id());
        try (ApiClient admin = admin();
                ApiClient bare = first.client();
                ApiClient here = first.client(machines.enrolled(admin, machines.waiting("PC-2")));
                ApiClient there = first.client(machines.enrolled(admin, machines.waiting("PC-3")))) {
            here.signIn("acme", "boris", GOOD);
            bare.signIn("acme", "boris", GOOD);
            String bareToken = bare.token();
            ApiClient.Answer unknown =
                    first.client().with("acme." + "A".repeat(43)).get("/v1/session");
            assertThat(here.get("/v1/session").status()).isEqualTo(200);
            for (ApiClient wrong : List.of(there.with(here.token()), bare.with(here.token()))) {
                ApiClient.Answer answer = wrong.get("/v1/session");
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.body()).isEqualTo(unknown.body());
                assertThat(answer.headers().map().keySet())
                        .isEqualTo(unknown.headers().map().keySet());
            }
            assertThat(there.with(bareToken).get("/v1/session").body()).isEqualTo(unknown.body());
            // The right one still is.
            assertThat(here.get("/v1/session").status()).isEqualTo(200);
        }
    }

    @Test
    void aCodeIsGoodOnceForAQuarterOfAnHourAndFiveTries() throws Exception {
        try (ApiClient admin = admin();
                ApiClient machine = first.client()) {
            MachineId used = machines.waiting("PC-4");
            String code = machines.code(admin, used);
            assertThat(machines.enrol(machine, code, Machines.key(), Optional.empty())
                            .status())
                    .isEqualTo(201);
            refused(machines.enrol(machine, code, Machines.key(), Optional.empty()), 422, "code_used");
            refused(machines.askForCode(admin, used), 422, "machine_not_waiting");

            String late = machines.code(admin, machines.waiting("PC-5"));
            first.clock.advance(Duration.ofMinutes(15));
            refused(machines.enrol(machine, late, Machines.key(), Optional.empty()), 422, "code_expired");

            MachineId tried = machines.waiting("PC-6");
            String right = machines.code(admin, tried);
            for (int i = 0; i < 5; i++) {
                refused(
                        machines.enrol(machine, wrong(right), Machines.key(), Optional.empty()),
                        401,
                        "enrolment_refused");
            }
            refused(machines.enrol(machine, right, Machines.key(), Optional.empty()), 401, "enrolment_refused");
            assertThat(waits(tried)).isTrue();
            // The next one makes the last one void.
            String next = machines.code(admin, tried);
            String last = machines.code(admin, tried);
            refused(machines.enrol(machine, next, Machines.key(), Optional.empty()), 401, "enrolment_refused");
            assertThat(machines.enrol(machine, last, Machines.key(), Optional.empty())
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void theHelpdeskGivesACodeOnATicketAndForACallerWhoWasChecked() throws Exception {
        MachineId desk = machines.waiting("PC-17");
        first.person(acme, "hedy", GOOD, BuiltInRole.HELPDESK.id());
        String path = "/v1/tenants/acme/machines/" + desk + "/enrolment";
        try (ApiClient helpdesk = first.client();
                ApiClient admin = admin()) {
            helpdesk.signIn("acme", "hedy", GOOD);
            refused(helpdesk.post(path, "{}"), 422, "ticket_required");
            refused(helpdesk.post(path, "{\"ticket\":\" \"}"), 422, "ticket_required");
            refused(helpdesk.post(path, "{\"ticket\":\"INC-9\"}"), 422, "caller_check_required");
            refused(helpdesk.post(path, "{\"ticket\":\"INC-9\",\"callerCheck\":\"voice\"}"), 400, "invalid_request");
            refused(helpdesk.post(path, "{\"ticket\":\"" + "1".repeat(61) + "\"}"), 400, "invalid_request");
            refused(helpdesk.post(path, "{\"more\":1}"), 400, "invalid_request");
            assertThat(helpdesk.post(path, "{\"ticket\":\"INC-9\",\"callerCheck\":\"call_back\"}")
                            .status())
                    .isEqualTo(201);
            assertThat(admin.get("/v1/tenants/acme/events?action=EnrolmentCodeIssued&limit=1")
                            .body())
                    .contains("\"ticket\":\"INC-9\"", "\"callerCheck\":\"call_back\"");
            assertThat(admin.post(path, "{}").status())
                    .as("who writes machines needs none")
                    .isEqualTo(201);
            var bare = HttpRequest.BodyPublishers.noBody();
            assertThat(admin.send(admin.request(path).POST(bare).build()).status())
                    .as("and need not send any")
                    .isEqualTo(201);
            refused(helpdesk.send(helpdesk.request(path).POST(bare).build()), 422, "ticket_required");
        }
    }

    @Test
    void ofManyWhoUseACodeAtOnceOneIsEnrolled() throws Exception {
        MachineId desk = machines.waiting("PC-16");
        String code;
        try (ApiClient admin = admin()) {
            code = machines.code(admin, desk);
        }
        var answers = new ArrayList<Future<Integer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                ApiClient here = first.client();
                ApiClient there = second.client()) {
            for (int i = 0; i < 4; i++) {
                ApiClient machine = i % 2 == 0 ? here : there;
                PassportKey key = Machines.key();
                answers.add(threads.submit(() ->
                        machines.enrol(machine, code, key, Optional.empty()).status()));
            }
            var statuses = new ArrayList<Integer>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnlyOnce(201).contains(422);
        }
        assertThat(waits(desk)).isFalse();
    }

    @Test
    void anUnknownTenantAndAnUnknownCodeAreTheSameToTheByte() throws Exception {
        try (ApiClient machine = first.client()) {
            String request = Machines.key().request(Optional.empty(), new java.security.SecureRandom());
            ApiClient.Answer unknown = Machines.enrol(machine, "acme", "0000-0000-0000", request);
            for (String tenant : List.of("missing", "house", "other", "NO-TENANT")) {
                assertThat(Machines.enrol(machine, tenant, "0000-0000-0000", request)
                                .body())
                        .isEqualTo(unknown.body());
            }
            assertThat(Machines.enrol(machine, "acme", "no code", request).body())
                    .isEqualTo(unknown.body());
            refused(unknown, 401, "enrolment_refused");
        }
        assertThat(first.log(acme)).contains("MachineEnrolled refused");
    }

    @Test
    void whatAMachineMayNotAskForChangesNothing() throws Exception {
        try (ApiClient admin = admin();
                ApiClient machine = first.client()) {
            MachineId desk = machines.waiting("PC-7");
            String code = machines.code(admin, desk);
            var elsewhere = new PassportName("acme", UUID.randomUUID());
            refused(
                    machines.enrol(machine, code, Machines.key(), Optional.of(elsewhere)),
                    422,
                    "key_request_elsewhere");
            refused(Machines.enrol(machine, "acme", code, "no request"), 422, "key_request_rejected");
            PassportKey known = PassportKey.of(machines.enrolled(admin, machines.waiting("PC-8")));
            ApiClient.Answer again = machines.enrol(machine, code, known, Optional.empty());
            refused(again, 422, "key_request_rejected");
            assertThat(again.body()).contains("key_known");
            assertThat(waits(desk)).isTrue();
            var own = new PassportName("acme", desk.value());
            assertThat(machines.enrol(machine, code, Machines.key(), Optional.of(own))
                            .status())
                    .isEqualTo(201);
            // Whoever is known already shows a certificate, and needs no code.
            try (ApiClient enrolled = first.client(machines.enrolled(admin, machines.waiting("PC-9")))) {
                String another = machines.code(admin, machines.waiting("PC-10"));
                refused(
                        machines.enrol(enrolled, another, Machines.key(), Optional.empty()),
                        422,
                        "key_request_elsewhere");
            }
        }
    }

    @Test
    void aCodeNeedsThePermissionAndAMachineThatIsThere() throws Exception {
        first.person(acme, "carl", GOOD, BuiltInRole.AUDITOR.id());
        MachineId desk = machines.waiting("PC-11");
        try (ApiClient auditor = first.client();
                ApiClient admin = admin()) {
            auditor.signIn("acme", "carl", GOOD);
            refused(machines.askForCode(auditor, desk), 403, "forbidden");
            refused(machines.askForCode(admin, new MachineId(UUID.randomUUID())), 404, "not_found");
            var office = new Machine.Network(
                    new MachineId(UUID.randomUUID()), "Office", AddressBlock.parse("192.0.2.0/24"), List.of());
            first.change(acme, new Change.SetPart(new RulePart.OfMachine(office)));
            refused(machines.askForCode(admin, office.id()), 422, "machine_not_waiting");
        }
    }

    @Test
    void aPassportIsRenewedForTheSameKeyOnceHalfOfItsTimeIsOver() throws Exception {
        first.person(acme, "dora", GOOD, BuiltInRole.AUDITOR.id());
        MachineId desk = machines.waiting("PC-12");
        Identity passport;
        try (ApiClient admin = admin()) {
            passport = machines.enrolled(admin, desk);
        }
        PassportKey key = PassportKey.of(passport);
        try (ApiClient there = first.client(passport);
                ApiClient bare = first.client()) {
            refused(Machines.renew(there, key, Optional.empty()), 422, "nothing_to_change");
            first.clock.advance(Duration.ofDays(20));
            refused(Machines.renew(bare, key, Optional.empty()), 401, "unauthenticated");
            refused(Machines.renew(there, Machines.key(), Optional.empty()), 422, "key_request_elsewhere");
            var other = new PassportName("acme", UUID.randomUUID());
            refused(Machines.renew(there, key, Optional.of(other)), 422, "key_request_elsewhere");

            ApiClient.Answer answer = Machines.renew(there, key, Optional.empty());
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            Identity renewed = Machines.identity(answer, key);
            assertThat(renewed.certificate().getSerialNumber())
                    .isNotEqualTo(passport.certificate().getSerialNumber());
            there.signIn("acme", "dora", GOOD);
            try (ApiClient next = first.client(renewed)) {
                // The same key is the same machine: the session goes on.
                next.with(there.token());
                first.clock.advance(Duration.ofHours(1));
                assertThat(next.get("/v1/session").status()).isEqualTo(200);
                first.clock.advance(Duration.ofDays(11));
                refused(there.get("/v1/contract"), 403, "passport_expired");
                refused(there.tryPassword("acme", "dora", GOOD), 403, "passport_expired");
                refused(Machines.renew(there, key, Optional.empty()), 403, "passport_expired");
                next.signIn("acme", "dora", GOOD);
            }
        }
        assertThat(first.log(acme)).contains("PassportRenewed done");
    }

    @Test
    void aCertificateOfAnotherKindOrOfSomebodyElseIsRefusedWithASentence() throws Exception {
        try (ApiClient admin = admin()) {
            Identity passport = machines.enrolled(admin, machines.waiting("PC-13"));
            try (ApiClient there = first.client(passport)) {
                // Of this installation, but of another tenant; whether there is such a tenant is not said.
                refused(there.tryPassword("other", "first", GOOD), 403, "passport_foreign");
                refused(there.tryPassword("missing", "first", GOOD), 403, "passport_foreign");
                there.with("other." + "A".repeat(43));
                refused(there.get("/v1/session"), 401, "unauthenticated");
            }
        }
        Identity server = Identity.ofPem(java.nio.file.Files.readAllBytes(data.resolve("tls/api.pem")));
        try (ApiClient there = first.client(server)) {
            refused(there.get("/v1/contract"), 403, "passport_wrong_usage");
            refused(there.tryPassword("acme", "admin", GOOD), 403, "passport_wrong_usage");
        }
        try (ApiClient there = first.client(Foreign.passport("acme"))) {
            refused(there.get("/v1/contract"), 403, "passport_foreign");
            refused(there.tryPassword("acme", "admin", GOOD), 403, "passport_foreign");
        }
    }

    @Test
    void aLostMachineIsOneActInEveryProcess() throws Exception {
        MachineId laptop = machines.waiting("Laptop");
        UserId emil = first.person(acme, "emil", GOOD, BuiltInRole.AUDITOR.id());
        try (ApiClient admin = admin()) {
            Identity passport = machines.enrolled(admin, laptop);
            bind(emil, WayIn.from(laptop));
            try (ApiClient there = first.client(passport);
                    ApiClient elsewhere = second.client(passport)) {
                there.signIn("acme", "emil", GOOD);
                elsewhere.with(there.token());
                String preview = send(admin, "changes?dryRun", new Change.RevokePassport(laptop))
                        .body();
                assertThat(preview).contains("\"lose\":[\"" + emil + "\"]", "\"cutNow\":[\"" + emil + "\"]");
                FeedLines feed = FeedLines.of(elsewhere, "acme");
                assertThat(feed.next()).isEqualTo("event: state");

                ApiClient.Answer done = send(admin, "changes", new Change.RevokePassport(laptop));
                assertThat(done.status()).as(done.body()).isEqualTo(200);

                refused(elsewhere.get("/v1/tenants/acme/users?limit=1"), 403, "passport_revoked");
                refused(elsewhere.get("/v1/tenants/acme/users/" + emil), 403, "passport_revoked");
                refused(there.tryPassword("acme", "emil", GOOD), 403, "passport_revoked");
                first.clock.advance(Duration.ofDays(16));
                refused(Machines.renew(there, PassportKey.of(passport), Optional.empty()), 403, "passport_revoked");
                feed.awaitEnd();
            }
        }
        try (ApiClient admin = admin()) {
            assertThat(first.log(acme)).contains("RevokePassport done", "SessionEnded done", "PassportRefused refused");
            assertThat(send(admin, "changes", new Change.RevokePassport(laptop)).code())
                    .isEqualTo("nothing_to_change");
            // Enrolled anew it is known by another key; the old one stays out.
            try (ApiClient again = first.client(machines.enrolled(admin, laptop))) {
                again.signIn("acme", "emil", GOOD);
            }
        }
    }

    @Test
    void aMachineThatIsTakenAwayTakesItsPassportAlong() throws Exception {
        MachineId gone = machines.waiting("Gone");
        first.person(acme, "fina", GOOD, BuiltInRole.AUDITOR.id());
        try (ApiClient admin = admin();
                ApiClient there = first.client(machines.enrolled(admin, gone))) {
            there.signIn("acme", "fina", GOOD);
            first.change(acme, new Change.RemovePart(new RulePart.Key(RulePart.Kind.MACHINE, gone.value())));
            refused(there.get("/v1/session"), 403, "passport_revoked");
        }
    }

    private static ApiClient admin() throws Exception {
        ApiClient client = first.client();
        client.signIn("acme", "admin", GOOD);
        return client;
    }

    private static void refused(ApiClient.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    private static String wrong(String code) {
        return code.substring(0, 13) + (code.endsWith("0") ? "1" : "0");
    }

    private static boolean waits(MachineId id) {
        return first.api
                .databases()
                .reading(
                        acme,
                        tx -> tx.rules().restrictions().machines().get(id) instanceof Machine.Passport known
                                && known.isWaiting())
                .orElseThrow();
    }

    private static long revision(ApiClient client) {
        return client.get("/v1/tenants/acme/users?limit=1").json().whole("revision", 0, Long.MAX_VALUE);
    }

    private static ApiClient.Answer send(ApiClient client, String path, Change change) {
        return client.post(
                "/v1/tenants/acme/" + path,
                "{\"base\":" + revision(client) + ",\"key\":\"" + UUID.randomUUID() + "\",\"changes\":["
                        + CanonicalJson.text(ChangeWire.encode(change)) + "]}");
    }

    private static void bind(UserId user, WayIn way) {
        var rule = new AccessRule(
                new RuleId(UUID.randomUUID()),
                "Rule " + UUID.randomUUID(),
                true,
                new RuleScope.OfUser(user),
                List.of(way));
        first.change(acme, new Change.SetPart(new RulePart.OfRule(rule)));
    }
}
