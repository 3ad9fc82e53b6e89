package dev.gatehouse.api.store.event;

/// Which way one reads on from a place in the trail.
public enum Direction {
    /// Back in time.
    OLDER(" DESC", "<", "<="),
    /// Towards now.
    NEWER("", ">", ">=");

    private final String order;
    private final String beyond;
    private final String notBefore;

    Direction(String order, String beyond, String notBefore) {
        this.order = order;
        this.beyond = beyond;
        this.notBefore = notBefore;
    }

    /// `ORDER BY` a time and an id, the nearest first.
    String orderBy(String time, String id) {
        return " ORDER BY " + time + order + ", " + id + order;
    }

    /// What compares what lies further with a place.
    String beyond() {
        return beyond;
    }

    /// The same for times alone, which may be equal.
    String notBefore() {
        return notBefore;
    }
}
