package dev.gatehouse.ui.machines.list;

import dev.gatehouse.ui.controls.table.Column;
import dev.gatehouse.ui.port.Machines;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of each list of the machines.
record MachineColumns(Words words) {
    List<Column<MachineRow>> of(MachineTab tab) {
        return switch (tab) {
            case MACHINES ->
                List.of(
                        state(),
                        name(),
                        knownBy(),
                        what("machines.column.thumbprint"),
                        groups().whenRoom(),
                        instant("machines.column.lastSeen", row -> row.key().flatMap(Machines.Key::lastSeen)),
                        instant("machines.column.until", row -> row.key().map(Machines.Key::until)),
                        rules());
            case NETWORKS -> List.of(name(), knownBy(), what("machines.column.network"), groups().whenRoom(), rules());
            case GROUPS -> List.of(name(), members(), rules());
            case WAITING -> List.of(state(), name(), groups().whenRoom(), rules());
        };
    }

    private Column<MachineRow> state() {
        return Column.<MachineRow>status(
                        "state", words.text("machines.column.state"), 116, new MachineWords(words)::state)
                .unsorted();
    }

    private Column<MachineRow> name() {
        return Column.<MachineRow>shortenable(
                        "name", words.text("machines.column.name"), 180, row -> new MachineWords(words).called(row))
                .unsorted();
    }

    private Column<MachineRow> knownBy() {
        return Column.<MachineRow>whole(
                        "knownBy",
                        words.text("machines.column.knownBy"),
                        124,
                        row -> new MachineWords(words).knownBy(row.part()))
                .unsorted();
    }

    private Column<MachineRow> what(String title) {
        return Column.<MachineRow>code("what", words.text(title), 132, row -> new MachineWords(words).what(row.part()))
                .copying(row -> MachineWords.whole(row.part()).orElse(""))
                .unsorted();
    }

    private Column<MachineRow> groups() {
        return Column.<MachineRow>shortenable(
                        "groups", words.text("machines.column.groups"), 140, row -> MachineWords.listed(row.groups()))
                .unsorted();
    }

    private Column<MachineRow> members() {
        return Column.<MachineRow>shortenable(
                        "members",
                        words.text("machines.column.members"),
                        240,
                        row -> MachineWords.listed(row.members()))
                .unsorted();
    }

    private Column<MachineRow> instant(String title, Function<MachineRow, Optional<Instant>> at) {
        return Column.<MachineRow>whole(
                        title,
                        words.times().header(words.text(title)),
                        140,
                        row -> new MachineWords(words).cell(at.apply(row)))
                .copying(row -> at.apply(row).map(Instant::toString).orElse(""))
                .whenRoom()
                .unsorted();
    }

    private Column<MachineRow> rules() {
        return Column.<MachineRow>count(
                        "rules",
                        words.text("machines.column.rules"),
                        72,
                        row -> words.numbers().count(row.rules().size()))
                .unsorted();
    }
}
