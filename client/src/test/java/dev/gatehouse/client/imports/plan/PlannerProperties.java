package dev.gatehouse.client.imports.plan;

import static dev.gatehouse.client.imports.source.Samples.adGroup;
import static dev.gatehouse.client.imports.source.Samples.adUser;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.client.imports.source.Samples;
import dev.gatehouse.client.imports.source.SourceFile;
import dev.gatehouse.client.imports.source.ldif.LdifSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlannerProperties {
    private static final String[] ENDS = {"0", "9223372036854775807", "134310827460000003", "133628069380000000", "-5"};
    private static final String[] HOURS = {
        "/".repeat(28), "A".repeat(28), "AAAA////////////////////AAAA", "AAAAAP8AAP8AAP8AAP8AAP8AAAAA", "AAAA"
    };
    private static final String[] FLAGS = {"512", "514", "66080", "546", "x"};

    @Property(tries = 500)
    void importingWhatAPlanLedToAgainChangesNothing(@ForAll long seed) throws Exception {
        var random = new Random(seed);
        var world = new World();
        for (int round = 0; round < 3; round++) {
            var file = file(random);
            var report = world.take(file);
            assertThat(report.read())
                    .isEqualTo(report.created()
                            + report.changed()
                            + report.unchanged()
                            + report.refused().size());
            var again = world.plan(file);
            assertThat(again.changes()).isEmpty();
            assertThat(again.report().unchanged())
                    .isEqualTo(report.read() - report.refused().size());
        }
    }

    private static SourceFile file(Random random) throws Exception {
        List<String> entries = new ArrayList<>();
        int people = 1 + random.nextInt(8);
        for (int group = 0; group < random.nextInt(4); group++) {
            entries.add(adGroup(
                    "G" + random.nextInt(4), "member: CN=u" + random.nextInt(people) + ",CN=Users,DC=corp,DC=example"));
        }
        for (int person = 0; person < people; person++) {
            List<String> more = new ArrayList<>();
            more.add("accountExpires: " + ENDS[random.nextInt(ENDS.length)]);
            more.add("userAccountControl: " + FLAGS[random.nextInt(FLAGS.length)]);
            if (random.nextBoolean()) {
                more.add("mail: m" + random.nextInt(3) + "@example.com");
            }
            if (random.nextInt(3) == 0) {
                more.add("objectGUID: 00000000-0000-4000-8000-00000000000" + random.nextInt(6));
            }
            if (random.nextInt(3) == 0) {
                more.add("whenCreated: 20" + (10 + random.nextInt(20)) + "0101000000.0Z");
            }
            if (random.nextInt(3) == 0) {
                more.add("logonHours:: " + HOURS[random.nextInt(HOURS.length)]);
            }
            if (random.nextInt(3) == 0) {
                more.add("userWorkstations: PC-" + random.nextInt(3) + ",PC-" + random.nextInt(3));
            }
            entries.add(adUser("u" + random.nextInt(people + 2), more.toArray(String[]::new)));
        }
        entries.add(adUser("always"));
        return new LdifSource().read(Samples.text(String.join("", entries)));
    }
}
