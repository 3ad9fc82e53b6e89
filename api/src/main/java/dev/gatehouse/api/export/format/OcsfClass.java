package dev.gatehouse.api.export.format;

/// The classes of the Open Cybersecurity Schema Framework (1.8) that our events belong to.
enum OcsfClass {
    /// Something happened that no other class has: used for what is no event of ours.
    BASE_EVENT(0, 0),
    ACCOUNT_CHANGE(3, 3001),
    AUTHENTICATION(3, 3002),
    ENTITY_MANAGEMENT(3, 3004),
    USER_ACCESS_MANAGEMENT(3, 3005),
    API_ACTIVITY(6, 6003);

    /// The activity of every class that its own list has no word for.
    static final int OTHER = 99;

    private static final int ACTIVITIES = 100;

    private final int category;
    private final int uid;

    OcsfClass(int category, int uid) {
        this.category = category;
        this.uid = uid;
    }

    /// `category_uid`.
    int category() {
        return category;
    }

    /// `class_uid`.
    int uid() {
        return uid;
    }

    /// `type_uid` of an activity.
    int type(int activity) {
        return uid * ACTIVITIES + activity;
    }
}
