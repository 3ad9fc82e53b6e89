package dev.gatehouse.model.log.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The published cases of Merkle proofs come out as they say. They lie outside the project; without them this says
/// nothing, and the definition of the tree has to do ([LogProofsTest]).
final class PublishedVectorsTest {
    private static final Path VECTORS =
            Path.of(System.getProperty("house.directory", "..")).resolve("../shared/vectors");
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

    @TestFactory
    List<DynamicTest> inclusion() throws IOException {
        return cases("merkle-inclusion.jsonl", line -> {
            // What no signed number holds is beyond every tree; it may not become a small one by the way.
            if (number(line, "leafIdx").compareTo(LARGEST) > 0
                    || number(line, "treeSize").compareTo(LARGEST) > 0) {
                return false;
            }
            try {
                new InclusionProof(
                                number(line, "leafIdx").longValueExact(),
                                number(line, "treeSize").longValueExact(),
                                proof(line))
                        .verify(hash(line, "leafHash"), hash(line, "root"));
                return true;
            } catch (LogException | IllegalArgumentException e) {
                return false;
            }
        });
    }

    @TestFactory
    List<DynamicTest> consistency() throws IOException {
        return cases("merkle-consistency.jsonl", line -> {
            if (number(line, "size1").compareTo(LARGEST) > 0
                    || number(line, "size2").compareTo(LARGEST) > 0) {
                return false;
            }
            try {
                new ConsistencyProof(
                                number(line, "size1").longValueExact(),
                                number(line, "size2").longValueExact(),
                                proof(line))
                        .verify(hash(line, "root1"), hash(line, "root2"));
                return true;
            } catch (LogException | IllegalArgumentException e) {
                return false;
            }
        });
    }

    private interface Verifier {
        boolean accepts(String line);
    }

    private static List<DynamicTest> cases(String name, Verifier verifier) throws IOException {
        Path file = VECTORS.resolve(name);
        Assumptions.assumeTrue(Files.exists(file));
        var tests = new ArrayList<DynamicTest>();
        for (String line : Files.readAllLines(file)) {
            boolean refused = line.contains("\"wantErr\": true");
            tests.add(DynamicTest.dynamicTest(
                    text(line, "case"),
                    () -> assertThat(verifier.accepts(line)).as(line).isEqualTo(!refused)));
        }
        return tests;
    }

    private static String text(String line, String name) {
        return found(line, name, "\"([^\"]*)\"");
    }

    private static BigInteger number(String line, String name) {
        return new BigInteger(found(line, name, "([0-9]+)"));
    }

    private static TreeHash hash(String line, String name) {
        return TreeHash.of(Base64.getDecoder().decode(text(line, name)));
    }

    private static List<TreeHash> proof(String line) {
        var hashes = new ArrayList<TreeHash>();
        var strings = Pattern.compile("\"([^\"]*)\"").matcher(found(line, "proof", "(null|\\[[^\\]]*])"));
        while (strings.find()) {
            hashes.add(TreeHash.of(Base64.getDecoder().decode(strings.group(1))));
        }
        return hashes;
    }

    private static String found(String line, String name, String value) {
        var matcher = Pattern.compile("\"" + name + "\": " + value).matcher(line);
        assertThat(matcher.find()).as(name + " in " + line).isTrue();
        return matcher.group(1);
    }
}
