package dev.gatehouse.model.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.model.audit.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

class ControlsTest {
    @Test
    void thoseThatComeWithGatehouseAreOfThreeStandardsAndEachOnce() {
        List<String> codes = Controls.ALL.list().stream().map(Control::code).toList();

        assertThat(codes).doesNotHaveDuplicates();
        for (String standard : List.of("hipaa-164.308", "hipaa-164.312", "iso27001-A.", "soc2-CC6")) {
            assertThat(codes).anyMatch(code -> code.startsWith(standard));
        }
        assertThat(Controls.ALL.find("iso27001-A.5.18").orElseThrow().filter().actions())
                .contains("GrantRole", "RevokeRole");
        assertThat(Controls.ALL.find("soc2-CC6.6").orElseThrow().filter().outcome())
                .hasValue(Outcome.REFUSED);
        assertThat(Controls.ALL.find("soc2-CC9.9")).isEmpty();
    }

    @Test
    void aLineThatIsNoneIsRefused() {
        for (String line :
                List.of("a | b | SignIn", "a | b | NoSuchAction |", "a | b | SignIn | maybe", "a b | c | |")) {
            assertThatThrownBy(() -> Controls.parse(line)).as(line).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
