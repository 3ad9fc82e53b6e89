package dev.gatehouse.model.wire.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.model.hours.Bands;
import dev.gatehouse.model.hours.TimeBand;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.JsonFields;
import java.time.LocalDate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RulesWireProperties {
    private static final LocalDate DATE = LocalDate.of(2026, 12, 24);

    @Provide
    Arbitrary<TimeBand> bands() {
        return Bands.around("Europe/London", DATE);
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void whatIsSavedIsWhatWasPaintedToTheByte(@ForAll("bands") TimeBand band) {
        var saved = TimeBandWire.encode(band);
        var loaded = TimeBandWire.decode(JsonFields.of(saved, ""));
        assertThat(loaded).isEqualTo(band);
        assertThat(CanonicalJson.bytes(TimeBandWire.encode(loaded))).isEqualTo(CanonicalJson.bytes(saved));
    }
}
