package dev.gatehouse.demo.cluster;

/// What may be tuned about the embedded cluster.
///
/// @param sharedBuffersMegabytes memory for pages, 16 to 65536
/// @param maximumConnections how many sessions at once, 10 to 1000
public record ClusterSettings(int sharedBuffersMegabytes, int maximumConnections) {
    /// 128 MB and 100 connections.
    public static final ClusterSettings STANDARD = new ClusterSettings(128, 100);

    public ClusterSettings {
        if (sharedBuffersMegabytes < 16 || sharedBuffersMegabytes > 65_536) {
            throw new IllegalArgumentException("shared buffers out of bounds: " + sharedBuffersMegabytes);
        }
        if (maximumConnections < 10 || maximumConnections > 1_000) {
            throw new IllegalArgumentException("connections out of bounds: " + maximumConnections);
        }
    }
}
