package dev.gatehouse.demo.prove.matrix;

import dev.gatehouse.demo.prove.Contract;
import dev.gatehouse.demo.prove.matrix.Row.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rows of the matrix: one for each operation of the contract, by its `operationId`. A test fails for an operation
/// that has none.
final class Rows {
    private static final Map<String, Row> ALL = Map.ofEntries(
            Map.entry("getContract", Row.reads("")),
            Map.entry("signIn", Row.of(Kind.ENTERS, 201)),
            Map.entry("whoAmI", Row.reads("")),
            Map.entry("signOut", Row.of(Kind.ENDS_THE_SESSION, 204)),
            Map.entry("choosePassword", Row.changesNothing()),
            Map.entry("listTenants", Row.reads("?counters=true")),
            Map.entry("createTenant", Row.changesNothing()),
            Map.entry("getJob", Row.of(Kind.OF_A_JOB, 200)),
            Map.entry("find", Row.reads("?q=zz")),
            Map.entry("readDirectory", Row.reads("")),
            Map.entry("readPastDirectory", Row.reads("")),
            Map.entry("listUsers", Row.reads("?limit=1")),
            Map.entry("getUser", Row.reads("")),
            Map.entry("explain", new Row(Kind.PLAIN, "", Optional.of("{\"user\":\"{id}\"}"), Set.of(200))),
            Map.entry("applyChanges", Row.changesNothing()),
            Map.entry("searchEvents", Row.reads("?limit=1")),
            Map.entry("summarizeEvents", Row.reads("?q=nothing")),
            // Asks for what nobody has: the refusal shows that it was read.
            Map.entry("exportEvidence", new Row(Kind.PLAIN, "", Optional.of("{\"control\":\"none\"}"), Set.of(400))),
            Map.entry("exportEvents", Row.reads("?format=csv&from=2199-01-01T00:00:00Z")),
            Map.entry("listReviews", Row.reads("?days=1")),
            Map.entry("getReview", Row.reads("")),
            Map.entry("disposeReviewItem", Row.changesNothing()),
            // Asks for a day that is not over: the refusal shows that it was looked at.
            Map.entry("signOffReview", Row.of(Kind.PLAIN, 422)),
            Map.entry("readLog", Row.reads("")),
            Map.entry("readCheckpoint", Row.reads("")),
            Map.entry("checkLog", Row.reads("")),
            Map.entry("listCosignatures", Row.reads("")),
            Map.entry("cosign", Row.changesNothing()),
            Map.entry("readTile1", Row.namesNothing()),
            Map.entry("readTile2", Row.namesNothing()),
            Map.entry("readTile3", Row.namesNothing()),
            Map.entry("readTile4", Row.namesNothing()),
            Map.entry("readFeed", Row.of(Kind.STREAM, 200)),
            Map.entry("listSessions", Row.reads("")),
            Map.entry("enrolMachine", Row.changesNothing()),
            Map.entry("renewPassport", Row.changesNothing()),
            Map.entry("listPassports", Row.reads("")),
            Map.entry("issueEnrolmentCode", new Row(Kind.OF_A_MACHINE, "", Optional.of("{}"), Set.of(422))),
            Map.entry("evaluateAccess", Row.changesNothing()),
            Map.entry("evaluateAccesses", Row.changesNothing()),
            Map.entry("searchSubjects", Row.changesNothing()),
            Map.entry("searchResources", Row.changesNothing()),
            Map.entry("searchActions", Row.changesNothing()),
            Map.entry("getAuthzenConfiguration", Row.reads("")),
            Map.entry("isLive", Row.reads("")),
            Map.entry("isReady", Row.reads("")),
            Map.entry("readMetrics", Row.reads("")));

    private Rows() {}

    /// The operations that have a row.
    static Set<String> operations() {
        return ALL.keySet();
    }

    static Row of(Contract.Operation operation) {
        return Optional.ofNullable(ALL.get(operation.id()))
                .orElseThrow(() -> new IllegalStateException("the matrix has no row for " + operation.id()));
    }
}
