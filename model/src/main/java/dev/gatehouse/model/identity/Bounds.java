package dev.gatehouse.model.identity;

/// The longest texts and lists a directory takes, in UTF-16 units and entries. The contract and the tables state the
/// same figures.
public final class Bounds {
    /// A login.
    public static final int LOGIN = 120;
    /// A name of a person, role or company.
    public static final int NAME = 200;
    /// An e-mail address.
    public static final int EMAIL = 254;
    /// A telephone or employee number, a ticket.
    public static final int NUMBER = 60;
    /// A reason or description.
    public static final int TEXT = 500;
    /// Changes in one set.
    public static final int CHANGES = 50_000;
    /// Permissions of one role.
    public static final int PERMISSIONS = 1_000;
    /// Roles held by one person.
    public static final int GRANTS = 200;

    private Bounds() {}
}
