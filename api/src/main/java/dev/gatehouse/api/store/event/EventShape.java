package dev.gatehouse.api.store.event;

/// What is read of each event that is found.
enum EventShape {
    /// What a page shows: id, time, leaf, detail, place in the log.
    PAGE(
            "e.id, e.time, e.leaf",
            "e.id, e.time, e.leaf, d.detail, l.index",
            ", d.detail",
            " LEFT JOIN leaf l ON l.event = e.id",
            "index"),
    /// What a summary counts: id, time, actor, action, target, outcome, address, reasons.
    SUMMARY(
            "e.id, e.time, e.actor, e.action, e.target_kind, e.target_id, e.outcome",
            "e.id, e.time, e.actor, e.action, e.target_kind || '/' || e.target_id, e.outcome, d.address,"
                    + " CASE WHEN e.outcome <> 'done' THEN ARRAY(SELECT r.reason FROM event_reason r"
                    + " WHERE r.time = e.time AND r.event = e.id) END",
            ", d.address",
            "",
            "time");

    private final String ofEvent;
    private final String all;
    private final String ofDetail;
    private final String rest;
    private final String any;

    EventShape(String ofEvent, String all, String ofDetail, String rest, String any) {
        this.ofEvent = ofEvent;
        this.all = all;
        this.ofDetail = ofDetail;
        this.rest = rest;
        this.any = any;
    }

    /// The columns of the event itself.
    String ofEvent() {
        return ofEvent;
    }

    /// The columns of what lies beside it, behind its key.
    String ofDetail() {
        return ofDetail;
    }

    /// Begins with all columns.
    String select() {
        return "SELECT " + all + " FROM (";
    }

    /// Ends with the tables that are looked into at last.
    String rest() {
        return rest;
    }

    // Something to sort by, no matter what: so the database has the whole page before it sends the first row, and sends
    // it in one go. As rows are found they would wake the reader for every few of them, which costs more than a page.
    String atOnce() {
        return " ORDER BY " + any;
    }
}
