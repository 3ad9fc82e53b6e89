/// The domain: pure Java, without JavaFX, SQL, HTTP or a JSON library.
module dev.gatehouse.model {
    requires static transitive org.jspecify;

    exports dev.gatehouse.model.identity;
    exports dev.gatehouse.model.permission;
    exports dev.gatehouse.model.policy;
    exports dev.gatehouse.model.query;
    exports dev.gatehouse.model.hours;
    exports dev.gatehouse.model.machine;
    exports dev.gatehouse.model.rule;
    exports dev.gatehouse.model.reach;
    exports dev.gatehouse.model.directory;
    exports dev.gatehouse.model.change;
    exports dev.gatehouse.model.access;
    exports dev.gatehouse.model.audit;
    exports dev.gatehouse.model.history;
    exports dev.gatehouse.model.review;
    exports dev.gatehouse.model.evidence;
    exports dev.gatehouse.model.evidence.pack;
    exports dev.gatehouse.model.wire;
    exports dev.gatehouse.model.wire.rule;
    exports dev.gatehouse.model.wire.why;
    exports dev.gatehouse.model.json;
    exports dev.gatehouse.model.log.alarm;
    exports dev.gatehouse.model.log.note;
    exports dev.gatehouse.model.log.proof;
    exports dev.gatehouse.model.log.tile;
    exports dev.gatehouse.model.log.tree;
    exports dev.gatehouse.model.log.witness;
    exports dev.gatehouse.model.fault;
}
