package dev.gatehouse.api.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// Compresses answers at the fastest level: half of the best one's gain for a tenth of its time.
public final class QuickGzip extends GZIPOutputStream {
    private static final int BUFFER = 32_768;

    /// Compresses into a stream.
    public QuickGzip(OutputStream out) throws IOException {
        super(out, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }

    /// Whether whoever calls can read it.
    public static boolean isAccepted(Call call) {
        return call.incoming()
                .header("Accept-Encoding")
                .map(accepted -> accepted.contains("gzip"))
                .orElse(false);
    }
}
