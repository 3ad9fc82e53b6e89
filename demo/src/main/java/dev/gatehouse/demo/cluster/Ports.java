package dev.gatehouse.demo.cluster;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// Ports of this machine.
final class Ports {
    private static final int GREATEST = 65_535;

    private Ports() {}

    /// The preferred port if nobody listens there, else one the system picks.
    static int freeOne(Optional<Integer> preferred) throws IOException {
        return preferred.isPresent() && isFree(preferred.get()) ? preferred.get() : picked();
    }

    private static boolean isFree(int port) throws IOException {
        if (port > GREATEST) {
            return false;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (BindException _) {
            return false;
        }
    }

    private static int picked() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
