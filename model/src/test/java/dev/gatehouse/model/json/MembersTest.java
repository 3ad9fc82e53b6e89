package dev.gatehouse.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class MembersTest {
    /// Few names, so that many come twice; more than are looked through one by one.
    @Property
    void areWhatAMapInOrderWouldBe(@ForAll @Size(max = 120) List<@IntRange(max = 60) Integer> puts) {
        var growing = new Members.Growing();
        Map<String, Json> expected = new LinkedHashMap<>();
        for (int i = 0; i < puts.size(); i++) {
            String name = "name" + puts.get(i);
            growing.put(name, new Json.Whole(i));
            expected.put(name, new Json.Whole(i));
        }
        Members members = growing.soFar();
        assertThat(members).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(new ArrayList<>(members.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
        assertThat(new ArrayList<>(members.values())).isEqualTo(new ArrayList<>(expected.values()));
        var seen = new LinkedHashMap<String, Json>();
        members.forEach(seen::put);
        assertThat(new ArrayList<>(seen.entrySet())).isEqualTo(new ArrayList<>(expected.entrySet()));
        for (int i = 0; i <= 61; i++) {
            String name = "name" + i;
            assertThat(members.get(name)).isEqualTo(expected.get(name));
            assertThat(members.containsKey(name)).isEqualTo(expected.containsKey(name));
        }
    }

    @Example
    void doNotGrowAnyMore() {
        var growing = new Members.Growing();
        growing.put("a", Json.NULL);
        Members before = growing.soFar();
        growing.put("b", Json.NULL);
        growing.put("a", new Json.Bool(true));
        assertThat(before).isEqualTo(Map.of("a", Json.NULL));
        assertThatThrownBy(() -> before.put("c", Json.NULL)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> before.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    }
}
