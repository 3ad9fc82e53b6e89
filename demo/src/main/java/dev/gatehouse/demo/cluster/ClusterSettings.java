package dev.gatehouse.demo.cluster;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What may be tuned about the embedded cluster.
///
/// @param sharedBuffersMegabytes memory for pages, 16 to 65536
/// @param maximumConnections how many sessions at once, 10 to 1000
public record ClusterSettings(int sharedBuffersMegabytes, int maximumConnections) {
    /// 128 MB and 100 connections.
    public static final ClusterSettings STANDARD = new ClusterSettings(128, 100);

    private static final long MEGABYTE = 1L << 20;
    // Between PostgreSQL's own default and what holds the busy part of a trail of a few million events.
    private static final int LEAST = 128;
    private static final int MOST = 1_024;
    private static final int SHARE = 8;

    /// Bounds.
    public ClusterSettings {
        if (sharedBuffersMegabytes < 16 || sharedBuffersMegabytes > 65_536) {
            throw new IllegalArgumentException("shared buffers out of bounds: " + sharedBuffersMegabytes);
        }
        if (maximumConnections < 10 || maximumConnections > 1_000) {
            throw new IllegalArgumentException("connections out of bounds: " + maximumConnections);
        }
    }

    /// For a cluster that serves: an eighth of the machine's memory for pages, 128 MB to 1 GB. What is not used of it
    /// is
    /// never taken.
    public static ClusterSettings forThisMachine() {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return new ClusterSettings(Math.clamp(memory / MEGABYTE / SHARE, LEAST, MOST), STANDARD.maximumConnections());
    }
}
