package dev.gatehouse.api.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.api.store.event.export.RawEvent;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.model.query.TrailFormat;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SyslogFormTest {
    private static final String DATA = " [gatehouse@32473 tenant=\"acme\" log=\"a\\]\\\"\\\\b/acme\" index=\"7\"] ";

    private final SyslogForm form = new SyslogForm(new TenantId("acme"), TrailFormat.JSONL, "host.example");

    private String message(Optional<String> leaf) {
        var out = new Bytes();
        form.message(
                "a]\"\\b/acme",
                7,
                leaf.map(text ->
                        RawEvent.of(text.getBytes(StandardCharsets.UTF_8), Optional.empty(), OptionalLong.of(7))),
                out);
        String all = new String(out.copy(), StandardCharsets.UTF_8);
        int space = all.indexOf(' ');
        assertThat(Integer.parseInt(all.substring(0, space))).isEqualTo(out.size() - space - 1);
        return all.substring(space + 1);
    }

    private static String leaf(String action, String outcome, String more) {
        return "{\"action\":\"" + action + "\"" + more + ",\"outcome\":\"" + outcome
                + "\",\"time\":\"2026-03-01T00:00:00.5Z\"}";
    }

    @Test
    void whatIsNotAsciiStandsInItsOtherSpelling() {
        assertThat(message(Optional.of(leaf("SignIn", "done", ",\"name\":\"Zoë 𝄞\""))))
                .isEqualTo("<110>1 2026-03-01T00:00:00.5Z host.example gatehouse - SignIn" + DATA
                        + "{\"action\":\"SignIn\",\"name\":\"Zo\\u00eb \\ud834\\udd1e\",\"outcome\":\"done\","
                        + "\"time\":\"2026-03-01T00:00:00.5Z\",\"index\":7}");
    }

    @Test
    void whatWasRefusedIsAWarningAndWhatSomeoneShouldNotMissAnAlert() {
        assertThat(message(Optional.of(leaf("SignIn", "refused", "")))).startsWith("<108>1 ");
        assertThat(message(Optional.of(leaf("SignIn", "pending", "")))).startsWith("<108>1 ");
        assertThat(message(Optional.of(leaf("Recovered", "done", "")))).startsWith("<105>1 ");
    }

    @Test
    void aPlaceWhoseEventIsGoneOrIsNoneIsAnAlertOfItsOwn() {
        String alert = "<105>1 - host.example gatehouse - -" + DATA + "{\"index\":7,\"missing\":true}";
        assertThat(message(Optional.empty())).isEqualTo(alert);
        assertThat(message(Optional.of("{\"two\":\n1}"))).isEqualTo(alert);
        assertThat(message(Optional.of("{}"))).isEqualTo(alert);
        assertThat(message(Optional.of(leaf("Sign In <1>", "done", "")))).isEqualTo(alert);
        assertThat(message(Optional.of(leaf("SignIn", "done", "").replace("2026-03", "\\u000a2026"))))
                .doesNotContain("\n");
    }

    @Test
    void anEventThatIsTooLongIsNamed() {
        assertThat(message(Optional.of(leaf("SignIn", "done", ",\"name\":\"" + "x".repeat(SyslogForm.LONGEST) + "\""))))
                .endsWith("index=\"7\"] {\"index\":7,\"tooLong\":true}");
    }
}
