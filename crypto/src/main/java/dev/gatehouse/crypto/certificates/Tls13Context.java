package dev.gatehouse.crypto.certificates;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// A context whose engines and sockets speak TLS 1.3 only: the JDK's context of that name speaks 1.2 as well, and
/// leaves it to every user to say otherwise.
final class Tls13Context extends SSLContext {
    Tls13Context(SSLContext inner, Optional<String> identification) {
        super(new Spi(inner, identification), inner.getProvider(), inner.getProtocol());
    }

    private static final class Spi extends SSLContextSpi {
        private final SSLContext inner;
        private final Optional<String> identification;

        Spi(SSLContext inner, Optional<String> identification) {
            this.inner = inner;
            this.identification = identification;
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("this context is made once");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return new Tls13SocketFactory(inner.getSocketFactory(), engineGetDefaultSSLParameters());
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return new Tls13ServerSocketFactory(inner.getServerSocketFactory(), engineGetDefaultSSLParameters());
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return restricted(inner.createSSLEngine());
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return restricted(inner.createSSLEngine(host, port));
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return inner.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return inner.getClientSessionContext();
        }

        @Override
        protected SSLParameters engineGetDefaultSSLParameters() {
            return restricted(inner.getDefaultSSLParameters());
        }

        @Override
        protected SSLParameters engineGetSupportedSSLParameters() {
            return restricted(inner.getSupportedSSLParameters());
        }

        private SSLEngine restricted(SSLEngine engine) {
            engine.setSSLParameters(engineGetDefaultSSLParameters());
            return engine;
        }

        private SSLParameters restricted(SSLParameters parameters) {
            parameters.setProtocols(new String[] {TlsContexts.VERSION});
            identification.ifPresent(parameters::setEndpointIdentificationAlgorithm);
            return parameters;
        }
    }
}
