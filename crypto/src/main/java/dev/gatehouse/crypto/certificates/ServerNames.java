package dev.gatehouse.crypto.certificates;

import java.net.InetAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The names under which a server is reached, as its certificate lists them (RFC 5280 §4.2.1.6).
///
/// @param dns host names, lower case
/// @param addresses IP addresses as text
public record ServerNames(Set<String> dns, Set<String> addresses) {
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9a-f:.]*:[0-9a-f:.]*");

    public ServerNames {
        dns = Set.copyOf(dns);
        addresses = Set.copyOf(addresses);
    }

    /// This machine under `localhost`, `127.0.0.1` and `::1`, and the given host names and addresses.
    ///
    /// @throws IllegalArgumentException for what is neither a host name nor an address; nothing is looked up
    public static ServerNames localAnd(Collection<String> given) {
        Set<String> dns = new LinkedHashSet<>();
        Set<String> addresses = new LinkedHashSet<>();
        dns.add("localhost");
        addresses.add(literal("127.0.0.1"));
        addresses.add(literal("::1"));
        for (String raw : given) {
            String name = raw.toLowerCase(Locale.ROOT);
            if (LITERAL.matcher(name).matches()) {
                addresses.add(literal(name));
            } else if (HOST.matcher(name).matches()) {
                dns.add(name);
            } else {
                throw new IllegalArgumentException("neither a host name nor an address: " + raw);
            }
        }
        return new ServerNames(dns, addresses);
    }

    private static String literal(String address) {
        return InetAddress.ofLiteral(address).getHostAddress();
    }
}
