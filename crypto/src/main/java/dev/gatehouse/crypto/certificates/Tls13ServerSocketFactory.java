package dev.gatehouse.crypto.certificates;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLServerSocketFactory;
import org.jspecify.annotations.Nullable;

/// Listening sockets with the parameters of their context.
final class Tls13ServerSocketFactory extends SSLServerSocketFactory {
    private final SSLServerSocketFactory inner;
    private final SSLParameters parameters;

    Tls13ServerSocketFactory(SSLServerSocketFactory inner, SSLParameters parameters) {
        this.inner = inner;
        this.parameters = parameters;
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return restricted(inner.createServerSocket());
    }

    @Override
    public ServerSocket createServerSocket(int port) throws IOException {
        return restricted(inner.createServerSocket(port));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) throws IOException {
        return restricted(inner.createServerSocket(port, backlog));
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, @Nullable InetAddress address) throws IOException {
        return restricted(inner.createServerSocket(port, backlog, address));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return parameters.getCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return inner.getSupportedCipherSuites();
    }

    private ServerSocket restricted(ServerSocket socket) throws IOException {
        if (!(socket instanceof SSLServerSocket secure)) {
            throw new IOException("not a TLS socket: " + socket.getClass());
        }
        secure.setSSLParameters(parameters);
        return secure;
    }
}
