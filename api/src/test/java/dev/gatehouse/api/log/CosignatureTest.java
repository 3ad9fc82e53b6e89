package dev.gatehouse.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.testing.ApiClient;
import dev.gatehouse.api.testing.TestApi;
import dev.gatehouse.crypto.notes.NoteKey;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonBuilder;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.tree.TreeHasher;
import dev.gatehouse.model.permission.BuiltInRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What consoles say of a log stands on a notice board, once it is about that log and by the key it claims.
class CosignatureTest {
    private static final String GOOD = "velvet anchor drifts home";
    private static final String PATH = "/v1/tenants/acme/log/cosignatures";

    @TempDir
    private Path data;

    private TestApi api;
    private TenantId acme;
    private ApiClient auditor;
    private ReadLog log;

    @BeforeEach
    void start() throws Exception {
        api = TestApi.fresh(data.resolve("one"));
        acme = api.tenant("acme");
        api.person(acme, "audra", GOOD, BuiltInRole.AUDITOR.id());
        api.person(acme, "hal", GOOD, BuiltInRole.HELPDESK.id());
        auditor = api.client();
        auditor.signIn("acme", "audra", GOOD);
        log = new ReadLog(auditor, "acme");
    }

    @AfterEach
    void stop() {
        auditor.close();
        api.close();
    }

    @Test
    void theLatestOfEachKeyStandsThere() throws Exception {
        SignedNote early = signed();
        api.unverified(acme, "somebody");
        SignedNote late = signed();

        assertThat(cosign(1, late, api.clock.instant())).isEqualTo(204);
        assertThat(cosign(1, early, api.clock.instant())).isEqualTo(204);
        assertThat(cosign(2, early, api.clock.instant())).isEqualTo(204);

        assertThat(listed()).extracting(one -> one.text("key", 400)).containsExactlyInAnyOrder(key(1), key(2));
        assertThat(listed())
                .extracting(one -> one.whole("size", 0, 1_000))
                .containsExactlyInAnyOrder(size(late), size(early));
        assertThat(listed()).allSatisfy(one -> assertThat(one.text("by", 80)).isNotBlank());
        for (JsonFields one : listed()) {
            SignedNote note = SignedNote.parse(lines(one).getBytes(StandardCharsets.UTF_8));
            assertThat(Checkpoint.verified(note, log.key().name(), List.of(log.key()))
                            .size())
                    .isEqualTo(one.whole("size", 0, 1_000));
            assertThat(note.verified(VerifierKey.parse(one.text("key", 400))).at())
                    .isBeforeOrEqualTo(api.clock.instant());
        }
    }

    @Test
    void whatIsNotAboutThisLogOrNotByTheKeyIsRefused() throws Exception {
        SignedNote good = signed();
        Instant now = api.clock.instant();

        assertThat(cosign(1, good, now.minus(Duration.ofMinutes(11)))).isEqualTo(400);
        assertThat(cosign(1, good, now.plus(Duration.ofMinutes(11)))).isEqualTo(400);
        assertThat(post(key(2), good.and(witness(1).cosign(name(1), good.text(), now))))
                .isEqualTo(400);
        assertThat(post(log.key().toString(), good)).isEqualTo(400);
        assertThat(post("nonsense", good)).isEqualTo(400);
        assertThat(post(key(1), good)).isEqualTo(400);
        String other = new Checkpoint(log.key().name(), 3, TreeHasher.EMPTY).text();
        var forged = new SignedNote(other, List.of(witness(9).sign(log.key().name(), other)));
        assertThat(cosign(1, forged, now)).isEqualTo(400);

        assertThat(listed()).isEmpty();
    }

    @Test
    void whoMayNotReadTheTrailNeitherReadsNorWritesThere() throws Exception {
        SignedNote good = signed();
        try (var helpdesk = api.client()) {
            helpdesk.signIn("acme", "hal", GOOD);
            assertThat(helpdesk.get(PATH).status()).isEqualTo(403);
            SignedNote word = good.and(witness(1).cosign(name(1), good.text(), api.clock.instant()));
            assertThat(helpdesk.post(PATH, body(key(1), word)).status()).isEqualTo(403);
        }
        assertThat(listed()).isEmpty();
    }

    @Test
    void aNinthKeyOfOnePersonTakesThePlaceOfTheOldest() throws Exception {
        SignedNote good = signed();
        for (int number = 1; number <= 9; number++) {
            api.clock.advance(Duration.ofSeconds(1));
            assertThat(cosign(number, good, api.clock.instant())).isEqualTo(204);
        }
        assertThat(listed())
                .hasSize(8)
                .noneSatisfy(one -> assertThat(one.text("key", 400)).isEqualTo(key(1)));
    }

    @Test
    void whatStandsThereIsNoEvent() throws Exception {
        SignedNote good = signed();
        long before = size(signed());
        assertThat(cosign(1, good, api.clock.instant())).isEqualTo(204);
        assertThat(listed()).hasSize(1);
        assertThat(size(signed())).isEqualTo(before);
    }

    private static NoteKey witness(int number) {
        byte[] secret = new byte[NoteKey.BYTES];
        secret[0] = (byte) number;
        return NoteKey.of(secret);
    }

    private static String name(int number) {
        return "console-" + number;
    }

    private static String key(int number) {
        return witness(number).ofWitness(name(number)).toString();
    }

    private SignedNote signed() throws Exception {
        return SignedNote.parse(
                auditor.get("/v1/tenants/acme/log/checkpoint").body().getBytes(StandardCharsets.UTF_8));
    }

    private static long size(SignedNote note) throws Exception {
        return Checkpoint.parse(note.text()).size();
    }

    private int cosign(int number, SignedNote note, Instant at) {
        return post(key(number), note.and(witness(number).cosign(name(number), note.text(), at)));
    }

    private int post(String key, SignedNote note) {
        return auditor.post(PATH, body(key, note)).status();
    }

    private static String body(String key, SignedNote note) {
        return CanonicalJson.text(new JsonBuilder()
                .put("key", key)
                .put("note", new String(note.bytes(), StandardCharsets.UTF_8))
                .build());
    }

    private List<JsonFields> listed() {
        var answer = auditor.get(PATH);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().list("cosignatures", 200).stream()
                .map(one -> JsonFields.of(one, ""))
                .toList();
    }

    private static String lines(JsonFields one) {
        return one.optional("note").orElseThrow() instanceof Json.Text(String text) ? text : "";
    }
}
