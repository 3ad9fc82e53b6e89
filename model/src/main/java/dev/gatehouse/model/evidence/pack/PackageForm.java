package dev.gatehouse.model.evidence.pack;

import java.util.List;

/// The one form of a package (version 1): a ZIP of these members in this order, none compressed, every header as
/// [StoredZip] writes it. What is not so is none.
public final class PackageForm {
    /// The signed manifest: a note (C2SP signed-note).
    public static final String MANIFEST = "manifest";
    /// The log's checkpoint: a note (C2SP tlog-checkpoint).
    public static final String CHECKPOINT = "checkpoint";
    /// The roots beside the range, left to right, 32 bytes each.
    public static final String PROOF = "proof";
    /// The hashes of the leaves, 32 bytes each: they tell which leaf is not as it was.
    public static final String HASHES = "hashes";
    /// The leaves of all entries of the range, one a line.
    public static final String LEAVES = "leaves.jsonl";
    /// The details of those that the filter admits by their leaf, with index and salt, one a line.
    public static final String DETAILS = "details.jsonl";
    /// What bound everybody at the end of the period.
    public static final String POLICY = "policy.json";
    /// How to check it.
    public static final String README = "README.txt";
    /// For reading without tools.
    public static final String PAGE = "index.html";
    /// For printing.
    public static final String PRINT = "index.pdf";

    /// All members but the manifest, in their order.
    public static final List<String> MEMBERS =
            List.of(CHECKPOINT, PROOF, HASHES, LEAVES, DETAILS, POLICY, README, PAGE, PRINT);

    /// The most entries of a package.
    public static final int MOST_ENTRIES = 200_000;
    /// How many entries on either side show that the range reaches beyond the period.
    public static final int MARGIN = 32;
    /// The longest line of leaves or details, in bytes.
    public static final int LONGEST_LINE = 1 << 20;
    /// The largest package.
    public static final long LARGEST = 1L << 30;

    private PackageForm() {}
}
