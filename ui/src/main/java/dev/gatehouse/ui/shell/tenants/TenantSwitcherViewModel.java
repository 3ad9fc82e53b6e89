package dev.gatehouse.ui.shell.tenants;

import dev.gatehouse.model.directory.Tenant;
import dev.gatehouse.model.identity.TenantId;
import dev.gatehouse.ui.common.Tasks;
import dev.gatehouse.ui.navigation.Scope;
import dev.gatehouse.ui.port.Me;
import dev.gatehouse.ui.port.Preferences;
import dev.gatehouse.ui.port.Tenants;
import dev.gatehouse.ui.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The tenants to choose from: favourites, the last ones, all; narrowed by what is typed.
public final class TenantSwitcherViewModel {
    private static final String FAVOURITES = "tenant-favourites";
    private static final String RECENT = "tenant-recent";
    private static final int MOST_FAVOURITES = 50;

    private final Words words;
    private final Me me;
    private final Preferences preferences;
    private final Scope current;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObservableList<SwitcherRow> rows = FXCollections.observableArrayList();
    private final Map<TenantId, Instant> copies = new HashMap<>();

    /// @param current what the window is about
    public TenantSwitcherViewModel(
            Words words, Me me, Tenants tenants, Preferences preferences, Scope current, Tasks tasks) {
        this.words = words;
        this.me = me;
        this.preferences = preferences;
        this.current = current;
        filter.subscribe(this::fill);
        tasks.background(tenants::rows)
                .onSuccess(known -> {
                    known.forEach(
                            row -> copies.put(row.tenant().id(), row.origin().asOf()));
                    fill();
                })
                .start();
    }

    /// What is typed: part of a name or id.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The lines, in order.
    public ObservableList<SwitcherRow> rows() {
        return rows;
    }

    /// Marks a tenant as favourite, or no longer.
    public void toggleFavourite(TenantId tenant) {
        SequencedSet<String> kept = kept(FAVOURITES);
        if (!kept.remove(tenant.value()) && kept.size() < MOST_FAVOURITES) {
            kept.add(tenant.value());
        }
        preferences.put(FAVOURITES, String.join(",", kept));
        fill();
    }

    private void fill() {
        String typed = filter.get().strip().toLowerCase(Locale.ROOT);
        rows.setAll(typed.isEmpty() ? sections() : matches(typed));
    }

    private List<SwitcherRow> matches(String typed) {
        return me.tenants().stream()
                .filter(tenant ->
                        name(tenant).contains(typed) || tenant.id().value().contains(typed))
                .sorted(Comparator.comparing((Tenant tenant) -> !name(tenant).startsWith(typed))
                        .thenComparing(TenantSwitcherViewModel::name))
                .map(this::row)
                .toList();
    }

    private List<SwitcherRow> sections() {
        var lines = new ArrayList<SwitcherRow>();
        section(lines, "shell.switcher.favourites", named(FAVOURITES));
        section(lines, "shell.switcher.recent", named(RECENT));
        lines.add(new SwitcherRow.Heading(words.text("shell.switcher.all")));
        if (me.tenants().size() > 1) {
            lines.add(new SwitcherRow.Everything());
        }
        me.tenants().stream()
                .sorted(Comparator.comparing(TenantSwitcherViewModel::name))
                .map(this::row)
                .forEach(lines::add);
        return lines;
    }

    private void section(List<SwitcherRow> lines, String key, List<Tenant> tenants) {
        if (!tenants.isEmpty()) {
            lines.add(new SwitcherRow.Heading(words.text(key)));
            tenants.stream().map(this::row).forEach(lines::add);
        }
    }

    /// Those among the kept ids that the person reaches.
    private List<Tenant> named(String key) {
        return kept(key).stream()
                .flatMap(id -> me.tenants().stream()
                        .filter(tenant -> tenant.id().value().equals(id)))
                .toList();
    }

    private SequencedSet<String> kept(String key) {
        return Arrays.stream(preferences.get(key).orElse("").split(","))
                .filter(TenantId::isValid)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private SwitcherRow row(Tenant tenant) {
        return new SwitcherRow.One(
                tenant,
                Optional.ofNullable(copies.get(tenant.id())),
                kept(FAVOURITES).contains(tenant.id().value()),
                current.tenant().map(tenant::equals).orElse(false));
    }

    private static String name(Tenant tenant) {
        return tenant.name().toLowerCase(Locale.ROOT);
    }
}
