package dev.gatehouse.demo.engine.fuzz;

import java.util.Arrays;
import java.util.List;

/// Every parser, fed by a fuzzer that knows this class by its name. The first byte says which one; the rest is what it
/// reads. Whatever a parser throws that it does not promise, and whatever it reads and would write otherwise, is a
/// find.
public final class FedParsers {
    private static final FedParser[] ALL = FedParser.values();

    private FedParsers() {}

    /// What they are called, in the order of the first byte.
    public static List<String> names() {
        return Arrays.stream(ALL).map(FedParser::name).toList();
    }

    /// Feeds one of them.
    ///
    /// @param input a byte that chooses, and what is read
    /// @throws Exception what no parser promises
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        if (input.length > 0) {
            ALL[Byte.toUnsignedInt(input[0]) % ALL.length].feed(Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
