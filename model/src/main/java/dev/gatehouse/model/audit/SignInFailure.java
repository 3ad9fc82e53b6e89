package dev.gatehouse.model.audit;

/// Why a sign-in failed before anything was proved, as the log names it. Whoever tried never learns which.
public enum SignInFailure {
    WRONG_PASSWORD("wrong_password"),
    /// The account has no password yet.
    NO_PASSWORD("no_password"),
    WRONG_CODE("wrong_code"),
    /// No entry code is open for the account.
    NO_CODE("no_code"),
    UNKNOWN_LOGIN("unknown_login"),
    UNKNOWN_TENANT("unknown_tenant");

    private final String wire;

    SignInFailure(String wire) {
        this.wire = wire;
    }

    /// The code.
    public String wire() {
        return wire;
    }
}
