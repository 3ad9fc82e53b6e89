/// The window: views, view models, and what they share.
module dev.gatehouse.ui {
    requires transitive dev.gatehouse.model;
    requires transitive dev.gatehouse.resources;
    requires transitive javafx.controls;
    requires static transitive org.jspecify;
    requires atlantafx.base;
    requires org.kordamp.ikonli.core;
    requires org.kordamp.ikonli.javafx;
    requires org.kordamp.ikonli.materialdesign2;

    exports dev.gatehouse.ui.audit;
    exports dev.gatehouse.ui.audit.list;
    exports dev.gatehouse.ui.audit.query;
    exports dev.gatehouse.ui.common;
    exports dev.gatehouse.ui.controls.field;
    exports dev.gatehouse.ui.controls.figure;
    exports dev.gatehouse.ui.controls.table;
    exports dev.gatehouse.ui.controls.table.page;
    exports dev.gatehouse.ui.controls;
    exports dev.gatehouse.ui.helpdesk;
    exports dev.gatehouse.ui.navigation;
    exports dev.gatehouse.ui.overview;
    exports dev.gatehouse.ui.palette;
    exports dev.gatehouse.ui.person;
    exports dev.gatehouse.ui.port;
    exports dev.gatehouse.ui.port.log;
    exports dev.gatehouse.ui.port.files;
    exports dev.gatehouse.ui.preview.code;
    exports dev.gatehouse.ui.preview.conflict;
    exports dev.gatehouse.ui.preview.recent;
    exports dev.gatehouse.ui.preview.view;
    exports dev.gatehouse.ui.preview.words;
    exports dev.gatehouse.ui.preview;
    exports dev.gatehouse.ui.shell.overlay;
    exports dev.gatehouse.ui.shell.status;
    exports dev.gatehouse.ui.shell.tenants;
    exports dev.gatehouse.ui.settings;
    exports dev.gatehouse.ui.roles;
    exports dev.gatehouse.ui.rules;
    exports dev.gatehouse.ui.machines;
    exports dev.gatehouse.ui.imports;
    exports dev.gatehouse.ui.shell;
    exports dev.gatehouse.ui.signin;
    exports dev.gatehouse.ui.users;
    exports dev.gatehouse.ui.words;
    exports dev.gatehouse.ui.words.event;
    exports dev.gatehouse.ui.words.rule;
}
