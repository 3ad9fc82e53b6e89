package dev.gatehouse.demo.prove.tamper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/// The owner of a tenant's database, who may do anything there and knows how the tree is made (RFC 6962), but has no
/// key that signs.
public final class Superuser implements AutoCloseable {
    // Large tables with what names a row in them, and small ones.
    private static final Map<String, String> LARGE =
            Map.of("event", "id", "event_detail", "event", "event_reason", "event", "leaf", "index");
    private static final List<String> SMALL = List.of("branch", "log_head");
    private static final int TILE = 256;

    private final Connection connection;

    private Superuser(Connection connection) {
        this.connection = connection;
    }

    /// Connects to the database of a tenant on an API's own PostgreSQL.
    ///
    /// @param folder of that PostgreSQL
    public static Superuser of(Path folder, String tenant) throws IOException, SQLException {
        var login = new Properties();
        login.setProperty("user", "gatehouse");
        login.setProperty(
                "password",
                Files.readString(folder.resolve("superuser.password")).strip());
        login.setProperty("sslmode", "require");
        String port = Files.readString(folder.resolve("port")).strip();
        return new Superuser(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/gh_" + tenant.replace('-', '_'), login));
    }

    /// Runs statements in one transaction.
    public void run(String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN; " + String.join("; ", statements) + "; COMMIT");
        }
    }

    /// What a statement that finds one number finds.
    public long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Keeps a copy of the log under a name, in place of an older one.
    void keep(String name) throws SQLException {
        run("DROP SCHEMA IF EXISTS " + name + " CASCADE", "CREATE SCHEMA " + name);
        for (String table :
                Stream.concat(LARGE.keySet().stream(), SMALL.stream()).toList()) {
            run("CREATE TABLE " + name + "." + table + " AS TABLE public." + table);
        }
    }

    /// Puts a copy back: what is not as it is there goes, what is missing comes.
    void putBack(String name) throws SQLException {
        var all = new ArrayList<String>();
        LARGE.forEach((table, key) -> {
            String now = "public." + table;
            String kept = name + "." + table;
            all.add("DELETE FROM " + now + " WHERE " + key + " IN (SELECT " + key + " FROM (TABLE " + now
                    + " EXCEPT TABLE " + kept + ") other)");
            all.add("INSERT INTO " + now + " SELECT * FROM (TABLE " + kept + " EXCEPT TABLE " + now + ") missing");
        });
        for (String table : SMALL) {
            all.add("DELETE FROM public." + table);
            all.add("INSERT INTO public." + table + " SELECT * FROM " + name + "." + table);
        }
        run(all.toArray(String[]::new));
    }

    /// Hashes everything again, so that the log agrees with itself.
    void hashAgain() throws SQLException {
        run("UPDATE leaf l SET hash = sha256('\\x00'::bytea || convert_to(e.leaf, 'UTF8'))"
                + " FROM event e WHERE e.id = l.event AND e.time = l.time");
        branchesAgain();
    }

    /// Makes all roots above the leaves again, from their hashes.
    void branchesAgain() throws SQLException {
        run("DELETE FROM branch");
        List<byte[]> hashes = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT hash FROM leaf ORDER BY index")) {
            while (rows.next()) {
                hashes.add(rows.getBytes(1));
            }
        }
        for (int level = 1; hashes.size() >= TILE; level++) {
            var above = new ArrayList<byte[]>();
            try (var insert = connection.prepareStatement("INSERT INTO branch VALUES (?, ?, ?)")) {
                for (int index = 0; (index + 1) * TILE <= hashes.size(); index++) {
                    byte[] root = root(hashes.subList(index * TILE, (index + 1) * TILE));
                    above.add(root);
                    insert.setShort(1, (short) level);
                    insert.setLong(2, index);
                    insert.setBytes(3, root);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            hashes = above;
        }
    }

    /// The root of leaves whose number is a power of two.
    private static byte[] root(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        byte[] left = root(hashes.subList(0, hashes.size() / 2));
        byte[] right = root(hashes.subList(hashes.size() / 2, hashes.size()));
        byte[] both = Arrays.copyOf(new byte[] {1}, 1 + left.length + right.length);
        System.arraycopy(left, 0, both, 1, left.length);
        System.arraycopy(right, 0, both, 1 + left.length, right.length);
        return sha256(both);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
