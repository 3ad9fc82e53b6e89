package dev.gatehouse.demo.prove.tamper;

import java.sql.SQLException;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Something that is done to a log behind the API's back.
enum Mutation {
    /// One column of an event.
    EDIT(Set.of("altered")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run("UPDATE event SET " + pick(random, EVENT_COLUMNS) + " WHERE id = " + event(at));
            return at;
        }
    },
    /// What lies beside an event.
    EDIT_DETAIL(Set.of("altered")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run("UPDATE event_detail SET " + pick(random, DETAIL_COLUMNS) + " WHERE event = " + event(at));
            return at;
        }
    },
    /// A reason that a search would find an event by.
    EDIT_REASON(Set.of("altered")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run("INSERT INTO event_reason SELECT time, event, 'forged' FROM leaf WHERE index = " + at);
            return at;
        }
    },
    /// The hash of a leaf.
    EDIT_HASH(Set.of("altered", "rewritten")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run("UPDATE leaf SET hash = sha256(hash) WHERE index = " + at);
            return at;
        }
    },
    DELETE(Set.of("dropped", "shrunk")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            String event = event(at);
            owner.run(
                    switch (random.nextInt(3)) {
                        case 0 -> "DELETE FROM event WHERE id = " + event;
                        case 1 -> "DELETE FROM event_detail WHERE event = " + event;
                        default -> "DELETE FROM leaf WHERE index = " + at;
                    });
            return at;
        }
    },
    /// An event that is in no tree.
    INSERT_UNPLACED(Set.of("inserted")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            owner.run(copy(event(random.nextLong(size))));
            return size;
        }
    },
    /// An event in the middle, and all behind it one place further.
    INSERT_PLACED(Set.of("inserted", "rewritten")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run(
                    copy(event(at)),
                    "UPDATE leaf SET index = index + 100000000 WHERE index >= " + at,
                    "UPDATE leaf SET index = index - 99999999 WHERE index >= 100000000",
                    "INSERT INTO leaf SELECT " + at + ", id, time, sha256('\\x00'::bytea || convert_to(leaf, 'UTF8'))"
                            + " FROM event WHERE leaf LIKE '%\"forged\":1,%'");
            owner.branchesAgain();
            return at;
        }
    },
    /// Two leaves, with their events.
    SWAP_PLACES(Set.of("reordered")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long first = random.nextLong(size - 1);
            long second = first + 1 + random.nextLong(size - first - 1);
            owner.run(
                    "UPDATE leaf SET index = 100000000 WHERE index = " + first,
                    "UPDATE leaf SET index = " + first + " WHERE index = " + second,
                    "UPDATE leaf SET index = " + second + " WHERE index = 100000000");
            if (random.nextBoolean()) {
                owner.branchesAgain();
            }
            return first;
        }
    },
    /// The end is gone, and the head says so.
    TRUNCATE(Set.of("shrunk")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run(
                    "DELETE FROM event WHERE id IN (SELECT event FROM leaf WHERE index >= " + at + ")",
                    "DELETE FROM leaf WHERE index >= " + at,
                    "UPDATE log_head SET size = " + at);
            owner.branchesAgain();
            return at;
        }
    },
    /// One event is another, and all hashes fit it.
    HASH_AGAIN(Set.of("rewritten")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run("UPDATE event SET revision = revision + 1,"
                    + " leaf = replace(leaf, '\"revision\":' || revision, '\"revision\":' || revision + 1)"
                    + " WHERE id = " + event(at));
            owner.hashAgain();
            return at;
        }
    },
    /// From a place on all events are others, and all hashes fit them.
    FORK(Set.of("rewritten")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            long at = random.nextLong(size);
            owner.run("UPDATE event SET revision = revision + 1,"
                    + " leaf = replace(leaf, '\"revision\":' || revision, '\"revision\":' || revision + 1)"
                    + " WHERE id IN (SELECT event FROM leaf WHERE index >= " + at + ")");
            owner.hashAgain();
            return at;
        }
    },
    /// What the log was once.
    OLD_COPY(Set.of("shrunk")) {
        @Override
        long apply(Superuser owner, long size, RandomGenerator random) throws SQLException {
            owner.putBack("old");
            return owner.number("SELECT size FROM log_head");
        }
    };

    private static final String[] EVENT_COLUMNS = {
        "actor = 'system/forger'",
        "action = 'Forged'",
        "outcome = CASE outcome WHEN 'done' THEN 'refused' ELSE 'done' END",
        "revision = revision + 1",
        "target_kind = 'user', target_id = 'forged'",
        "leaf = replace(leaf, '\"id\"', '\"ID\"')",
        "detail_digest = sha256(detail_digest)"
    };
    private static final String[] DETAIL_COLUMNS = {
        "detail = replace(detail, '\"more\"', '\"MORE\"')",
        "salt = substring(sha256(salt) FOR 16)",
        "address = '203.0.113.99'",
        "search = search || to_tsvector('simple', 'forged')"
    };

    private final Set<String> kinds;

    Mutation(Set<String> kinds) {
        this.kinds = kinds;
    }

    /// What it may be called.
    Set<String> kinds() {
        return kinds;
    }

    /// Does it, somewhere below a size.
    ///
    /// @return the first place that is not as it was
    abstract long apply(Superuser owner, long size, RandomGenerator random) throws SQLException;

    private static String event(long index) {
        return "(SELECT event FROM leaf WHERE index = " + index + ")";
    }

    /// One more event like another, as old as that.
    private static String copy(String event) {
        return "INSERT INTO event SELECT gen_random_uuid(), time, actor, action, target_kind, target_id, outcome,"
                + " revision, touched, replace(leaf, '\"id\"', '\"forged\":1,\"id\"'), detail_digest, txid"
                + " FROM event WHERE id = " + event;
    }

    private static String pick(RandomGenerator random, String... from) {
        return from[random.nextInt(from.length)];
    }
}
