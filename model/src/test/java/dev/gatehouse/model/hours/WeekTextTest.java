package dev.gatehouse.model.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WeekTextTest {
    @Test
    void whatOneTypesMeansWhatOneMeans() {
        assertThat(canonical("Mon-Fri 8-18, Sat 9-12")).isEqualTo("Mon-Fri 8-18, Sat 9-12");
        assertThat(canonical("sat 9-12; mon-fri 8:00 – 18:00")).isEqualTo("Mon-Fri 8-18, Sat 9-12");
        assertThat(canonical("Mo-Fr 8-12, 13-17:30")).isEqualTo("Mon-Fri 8-12, 13-17:30");
        assertThat(canonical("lun, mer 8h30-12h")).isEqualTo("Mon,Wed 8:30-12");
        assertThat(canonical("Montag Mittwoch 9-10")).isEqualTo("Mon,Wed 9-10");
        assertThat(canonical("Fri-Mon 22-6")).isEqualTo("Mon,Fri-Sun 22-6");
        assertThat(canonical("Mon 8-18 Tue 8-18 Wed 8-18")).isEqualTo("Mon-Wed 8-18");
        assertThat(canonical("Mon 9am-5:30pm")).isEqualTo("Mon 9-17:30");
        assertThat(canonical("Sun 0-24, Sat 18-0")).isEqualTo("Sat 18-24, Sun 0-24");
        assertThat(canonical("")).isEmpty();
        assertThat(canonical("Monday to Friday 08:00 to 18:00 and Sat & Sun 9-12"))
                .isEqualTo("Mon-Fri 8-18, Sat,Sun 9-12");
        assertThat(canonical("Montag bis Freitag 8 bis 18")).isEqualTo("Mon-Fri 8-18");
        assertThat(canonical("lundi à vendredi 8h à 18h et sam 9h-12h")).isEqualTo("Mon-Fri 8-18, Sat 9-12");
        assertThat(canonical("Fri 22:00–06:00 (+1), Sat 9-12")).isEqualTo("Fri 22-6, Sat 9-12");
        assertThat(WeekText.print(WeekText.parse("Mon-Fri 8-18, Sat 9-12"), WeekWords.of(Locale.FRENCH)))
                .isEqualTo("lun-ven 8-18, sam 9-12");
        assertThat(WeekText.print(WeekText.parse("Mon-Fri 8-18, Sun 9-12"), WeekWords.of(Locale.GERMANY)))
                .isEqualTo("Mo-Fr 8-18, So 9-12");
    }

    @Test
    void whatMeansNothingIsNamed() {
        assertRefused("Mon-Fri 8-18, Blursday 9-12", FaultCode.UNREADABLE_HOURS, "Blursday");
        assertRefused("8-18", FaultCode.UNREADABLE_HOURS, "8-18");
        assertRefused("Mon", FaultCode.UNREADABLE_HOURS, "Mon");
        assertRefused("Mon 8-18, Tue", FaultCode.UNREADABLE_HOURS, "Mon 8-18, Tue");
        assertRefused("Mon 8-25", FaultCode.UNREADABLE_HOURS, "8-25");
        assertRefused("Mon 8:60-9", FaultCode.UNREADABLE_HOURS, "8:60-9");
        assertRefused("Mon 24-9", FaultCode.UNREADABLE_HOURS, "24-9");
        assertRefused("(+1)", FaultCode.UNREADABLE_HOURS, "(+1)");
        assertRefused("Mon 8-18 (+1)", FaultCode.UNREADABLE_HOURS, "(+1)");
        assertRefused("Mon 8", FaultCode.UNREADABLE_HOURS, "8");
        assertRefused("Mon 8-8", FaultCode.START_EQUALS_END, "08:00");
        assertRefused("x".repeat(5_000), FaultCode.UNREADABLE_HOURS, "x".repeat(40));
    }

    @Test
    void hoursOfOneDateNeedNoDay() {
        assertThat(WeekText.parseHours("13-17:30, 8-12")).containsExactly(new Hours(480, 720), new Hours(780, 1_050));
        assertThat(WeekText.parseHours("22:00–06:00 (+1), 8-12"))
                .containsExactly(new Hours(480, 720), new Hours(1_320, 360));
        assertThat(WeekText.parseHours("")).isEmpty();
        assertThat(WeekText.printHours(WeekText.parseHours("13-17:30, 8-12"))).isEqualTo("8-12, 13-17:30");
        assertThatThrownBy(() -> WeekText.parseHours("Mon 8-12")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> WeekText.parseHours("8-12 (+1)")).isInstanceOf(FaultException.class);
        assertThatThrownBy(() -> WeekText.parseHours("8-8")).isInstanceOf(FaultException.class);
    }

    private static String canonical(String text) {
        return WeekText.print(WeekText.parse(text), WeekWords.ENGLISH);
    }

    private static void assertRefused(String text, FaultCode code, String named) {
        assertThatThrownBy(() -> WeekText.parse(text)).isInstanceOfSatisfying(FaultException.class, e -> {
            assertThat(e.fault().code()).isEqualTo(code);
            assertThat(e.fault().arguments()).containsValue(named);
        });
    }
}
