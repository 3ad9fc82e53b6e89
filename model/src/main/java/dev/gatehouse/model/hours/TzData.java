package dev.gatehouse.model.hours;

import java.time.zone.ZoneRules;
import java.time.zone.ZoneRulesProvider;
import java.util.Optional;

/// The time zone data that decisions are made by: the IANA zones known, and which edition they are of. Decisions name
/// the edition, because another one may answer differently.
public interface TzData {
    /// The edition, for example `2026a`.
    String version();

    /// The rules of a zone; empty for a name that this edition does not have.
    Optional<ZoneRules> rules(String zone);

    /// What the running Java has.
    static TzData ofJava() {
        return new TzData() {
            @Override
            public String version() {
                return ZoneRulesProvider.getVersions("UTC").lastKey();
            }

            @Override
            public Optional<ZoneRules> rules(String zone) {
                return ZoneRulesProvider.getAvailableZoneIds().contains(zone)
                        ? Optional.of(ZoneRulesProvider.getRules(zone, false))
                        : Optional.empty();
            }
        };
    }
}
