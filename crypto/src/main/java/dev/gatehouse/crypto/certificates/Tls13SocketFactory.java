package dev.gatehouse.crypto.certificates;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Client sockets with the parameters of their context.
final class Tls13SocketFactory extends SSLSocketFactory {
    private final SSLSocketFactory inner;
    private final SSLParameters parameters;

    Tls13SocketFactory(SSLSocketFactory inner, SSLParameters parameters) {
        this.inner = inner;
        this.parameters = parameters;
    }

    @Override
    public Socket createSocket() throws IOException {
        return restricted(inner.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return restricted(inner.createSocket(socket, host, port, autoClose));
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return restricted(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return restricted(inner.createSocket(host, port, localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return restricted(inner.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return restricted(inner.createSocket(address, port, localAddress, localPort));
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return parameters.getCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return inner.getSupportedCipherSuites();
    }

    private Socket restricted(Socket socket) throws IOException {
        if (!(socket instanceof SSLSocket secure)) {
            throw new IOException("not a TLS socket: " + socket.getClass());
        }
        secure.setSSLParameters(parameters);
        return secure;
    }
}
