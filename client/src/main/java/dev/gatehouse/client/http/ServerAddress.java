package dev.gatehouse.client.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.util.Locale;

/// Where a server answers, and the one authority its certificate must come from.
///
/// @param url `https://host[:port]`, nothing behind it
/// @param authority the pinned authority
public record ServerAddress(URI url, X509Certificate authority) {
    private static final int HTTPS_PORT = 443;

    /// Refuses what is not the address of a server.
    ///
    /// @throws IllegalArgumentException for another scheme, a missing host, a path, a query, a user name
    public ServerAddress {
        String path = url.getPath() == null ? "" : url.getPath();
        if (!"https".equals(url.getScheme())
                || url.getHost() == null
                || url.getUserInfo() != null
                || !(path.isEmpty() || path.equals("/"))
                || url.getQuery() != null
                || url.getFragment() != null) {
            throw new IllegalArgumentException("not the address of a server: https://HOST[:PORT] is meant");
        }
    }

    /// The address in a text that somebody typed; `https://` may be left out.
    ///
    /// @throws IllegalArgumentException if it is none
    public static ServerAddress of(String text, X509Certificate authority) {
        String typed = text.strip();
        try {
            return new ServerAddress(new URI(typed.contains("://") ? typed : "https://" + typed), authority);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not the address of a server: https://HOST[:PORT] is meant", e);
        }
    }

    /// The host, lower case; an IPv6 address without its brackets.
    public String host() {
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /// The port.
    public int port() {
        return url.getPort() < 0 ? HTTPS_PORT : url.getPort();
    }

    /// Where a path of the API lies.
    ///
    /// @param path begins with a slash; encoded
    URI at(String path) {
        return URI.create("https://" + url.getRawAuthority() + path);
    }
}
