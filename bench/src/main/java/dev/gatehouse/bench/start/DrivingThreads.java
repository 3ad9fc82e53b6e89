package dev.gatehouse.bench.start;

/// The thread that stands for the person in front of a measured window.
final class DrivingThreads {
    private static final int FAILED = 1;

    private DrivingThreads() {}

    /// Starts it. It does not keep the program alive, and ends it if it cannot go on.
    static void person(Runnable does) {
        Thread.ofPlatform()
                .name("gatehouse-bench-person")
                .daemon()
                .uncaughtExceptionHandler((_, failure) -> {
                    System.err.println("the person in front of the window cannot go on: " + failure);
                    Runtime.getRuntime().halt(FAILED);
                })
                .start(does);
    }
}
