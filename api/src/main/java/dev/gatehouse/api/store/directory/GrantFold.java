package dev.gatehouse.api.store.directory;

import dev.gatehouse.api.store.connect.Row;
import dev.gatehouse.model.directory.Grant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Folds rows of an account times its grants into accounts. The rows of one account follow each other; [#finish] gives
/// the last one.
public final class GrantFold implements Row<Boolean> {
    private final int at;
    private final Consumer<UserRow> out;
    private final List<Grant> grants = new ArrayList<>();
    private @Nullable UUID current;
    private @Nullable UserRow pending;

    /// @param at the column before the first
    /// @param out takes each account as soon as it is whole
    public GrantFold(int at, Consumer<UserRow> out) {
        this.at = at;
        this.out = out;
    }

    /// Takes in one row.
    @Override
    public Boolean read(ResultSet row) throws SQLException {
        UUID id = row.getObject(at + 1, UUID.class);
        if (id == null) {
            return false;
        }
        if (!id.equals(current)) {
            finish();
            current = id;
            pending = UserRows.account(row, at, List.of());
        }
        Optional<Grant> grant = UserRows.grant(row, at + UserRows.USER_COLUMNS + UserRows.FACTS_COLUMNS);
        grant.ifPresent(grants::add);
        return true;
    }

    /// Gives the account whose rows were read last.
    public void finish() {
        UserRow last = pending;
        if (last != null) {
            var account = last.account();
            out.accept(
                    grants.isEmpty()
                            ? last
                            : new UserRow(
                                    new dev.gatehouse.model.directory.Account(
                                            account.user().holding(grants), account.facts()),
                                    last.revision()));
        }
        grants.clear();
        pending = null;
        current = null;
    }
}
