package dev.gatehouse.model.audit;

/// What happens besides changes, as the log names it.
public enum EventKind {
    SIGN_IN("SignIn"),
    SIGN_OUT("SignOut"),
    SESSION_ENDED("SessionEnded"),
    SESSION_PROLONGED("SessionProlonged"),
    PASSWORD_CHOSEN("PasswordChosen"),
    REQUEST_REFUSED("RequestRefused"),
    CHANGES_REFUSED("ChangesRefused"),
    TRAIL_SEARCHED("TrailSearched"),
    TRAIL_EXPORTED("TrailExported"),
    ENROLMENT_CODE_ISSUED("EnrolmentCodeIssued"),
    MACHINE_ENROLLED("MachineEnrolled"),
    PASSPORT_RENEWED("PassportRenewed"),
    PASSPORT_REFUSED("PassportRefused"),
    CONSOLE_SYNCED("ConsoleSynced"),
    ACCESS_EVALUATED("AccessEvaluated"),
    TENANT_REQUESTED("TenantRequested"),
    TENANT_CREATED("TenantCreated"),
    MONTH_OPENED("MonthOpened"),
    RECOVERED("Recovered"),
    LOG_ALARM("LogAlarm"),
    REVIEW_DISPOSED("ReviewDisposed"),
    REVIEW_SIGNED_OFF("ReviewSignedOff");

    private final String wire;

    EventKind(String wire) {
        this.wire = wire;
    }

    /// Whether it is something that those who administer a tenant should not miss.
    public boolean isAlarm() {
        return this == RECOVERED || this == LOG_ALARM;
    }

    /// The action's wire name.
    public String wire() {
        return wire;
    }
}
