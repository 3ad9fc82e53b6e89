/// What the window shows and the contract says: styles, faces, icons, texts. No logic.
module dev.gatehouse.resources {
    requires static transitive org.jspecify;

    exports dev.gatehouse.resources;
}
