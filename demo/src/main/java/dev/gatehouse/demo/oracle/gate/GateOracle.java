package dev.gatehouse.demo.oracle.gate;

/// Who is let in, in the order of the design: 401 before 404 before 403. A foreign tenant is a missing one.
public final class GateOracle {
    private static final String SERVICE = "service";
    private static final String CHECKS_PEOPLE = "access.evaluate";
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
            case Caller.Known known -> isIn(known) ? inside(need, known, place) : NOT_SIGNED_IN;
        };
    }

    private static boolean isIn(Caller.Known known) {
        return known.standing().isIn()
                && switch (known) {
                    case Caller.Bound bound -> bound.where().isKnown();
                    case Caller.Person _, Caller.Program _ -> true;
                };
    }

    private static Verdict inside(Need need, Caller.Known known, Place place) {
        if (need.namesTenant() && !reaches(known, place)) {
            return NOT_THERE;
        }
        // To a tenant's own people the house is a foreign tenant like any other.
        if (need.inHouse() && !known.ofHouse()) {
            return NOT_THERE;
        }
        if (known instanceof Caller.Program && !need.sessions().contains(SERVICE)) {
            return NOT_ALLOWED;
        }
        return need.sessionOnly() || need.permissions().stream().allMatch(known::holds) ? IN : NOT_ALLOWED;
    }

    /// An operator reaches every tenant that there is, whatever they may do there: the contract's `all`. A token is
    /// bound to one tenant, that of its account, whose ever that is.
    private static boolean reaches(Caller.Known known, Place place) {
        return switch (place) {
            case OWN -> true;
            case OTHER -> known.ofHouse() && !(known instanceof Caller.Program);
            case MISSING -> false;
        };
    }

    /// What signing in with the right password comes to; for a stranger, with an invented one. A program has none: it
    /// shows its token, and the right password of a person with whom everything is well and who is where it says.
    ///
    /// @param place the tenant that is named with the password
    public Verdict signIn(Caller caller, Place place) {
        return switch (caller) {
            case Caller.Stranger _ -> UNKNOWN;
            case Caller.Person person -> person.standing().mayEnter() ? IN : NOT_NOW;
            // A password is good at every machine of the tenant, and begins a session there.
            case Caller.Bound _ -> IN;
            case Caller.Program program -> check(program, place);
        };
    }

    /// What is not its own tenant is nothing that it could be signed in to.
    private static Verdict check(Caller.Program program, Place place) {
        if (!program.standing().isIn() || place != Place.OWN) {
            return NOT_SIGNED_IN;
        }
        return program.holds(CHECKS_PEOPLE) ? IN : NOT_ALLOWED;
    }
}
