package dev.gatehouse.demo.oracle.gate;

/// Who is let in, in the order of the design: 401 before 404 before 403. A foreign tenant is a missing one.
public final class GateOracle {
    private static final Verdict IN = new Verdict.LetIn();
    private static final Verdict NOT_SIGNED_IN = new Verdict.Refused(401, "unauthenticated");
    private static final Verdict NOT_THERE = new Verdict.Refused(404, "not_found");
    private static final Verdict NOT_ALLOWED = new Verdict.Refused(403, "forbidden");
    private static final Verdict UNKNOWN = new Verdict.Refused(401, "sign_in_refused");
    private static final Verdict NOT_NOW = new Verdict.Refused(403, "entry_refused");

    /// Needs nothing.
    public GateOracle() {}

    /// What a call comes to.
    ///
    /// @param place the tenant that the path names; the own one, if it names none
    public Verdict call(Need need, Caller caller, Place place) {
        if (need.nothing()) {
            return IN;
        }
        return switch (caller) {
            case Caller.Stranger _ -> NOT_SIGNED_IN;
            case Caller.Person person -> person.standing().isIn() ? inside(need, person, place) : NOT_SIGNED_IN;
        };
    }

    private static Verdict inside(Need need, Caller.Person person, Place place) {
        if (need.namesTenant() && !reaches(person, place)) {
            return NOT_THERE;
        }
        // To a tenant's own people the house is a foreign tenant like any other.
        if (need.inHouse() && !person.operator()) {
            return NOT_THERE;
        }
        return need.sessionOnly() || person.holds(need.permission()) ? IN : NOT_ALLOWED;
    }

    /// An operator reaches every tenant that there is, whatever they may do there: the contract's `all`.
    private static boolean reaches(Caller.Person person, Place place) {
        return switch (place) {
            case OWN -> true;
            case OTHER -> person.operator();
            case MISSING -> false;
        };
    }

    /// What signing in with the right password comes to; for a stranger, with an invented one.
    public Verdict signIn(Caller caller) {
        return switch (caller) {
            case Caller.Stranger _ -> UNKNOWN;
            case Caller.Person person -> person.standing().mayEnter() ? IN : NOT_NOW;
        };
    }
}
