package dev.gatehouse.demo.tour;

import dev.gatehouse.demo.tour.hand.Hands;
import dev.gatehouse.demo.tour.hand.Pictures;
import dev.gatehouse.demo.tour.hand.StepFailed;
import dev.gatehouse.demo.tour.hand.TourReport;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Goes through the console as people would, in a window that is really there, against a server that is really there.
/// Each step says what has to hold; one that does not is noted, and the tour goes on.
public final class Tour {
    private final TourReport report;
    private final Pictures pictures;
    private final TourWorld world;
    private final Hands hands;

    /// Prepares a tour.
    ///
    /// @param told is told of each step
    public Tour(TourWorld world, PrintStream told) {
        this.world = world;
        this.hands = new Hands(world::scene);
        this.pictures = new Pictures(world.out(), hands);
        this.report = new TourReport(world.out().resolve("tour.json"), told);
    }

    private Tour(TourWorld world, Tour before) {
        this.world = world;
        this.hands = new Hands(world::scene);
        this.pictures = before.pictures.with(hands);
        this.report = before.report;
    }

    /// The same tour, at another workstation.
    Tour at(TourWorld other) {
        return new Tour(other, this);
    }

    /// One thing the tour does.
    @FunctionalInterface
    interface Deed {
        /// Does it.
        ///
        /// @throws StepFailed if it does not come out as promised
        void run() throws IOException;
    }

    /// Walks the whole way. Not on the FX thread.
    ///
    /// @return whether every step held
    public boolean walk() throws IOException {
        new OperatorTour(this).walk();
        new RulesTour(this).walk();
        new ImportTour(this).walk();
        new MachinesTour(this).walk();
        new OfflineTour(this).walk();
        new HelpdeskTour(this).walk();
        new LetInTour(this).walk();
        new AuditorTour(this).walk();
        new LookTour(this).walk();
        return report.isGood();
    }

    /// Takes one step, and a picture after it.
    ///
    /// @param name what is done, which is also the picture's name
    /// @param asserted what has to hold
    void step(String name, String asserted, Deed deed) throws IOException {
        quietStep(name, asserted, deed);
        pictures.take(world.scene(), name.replaceAll("[^A-Za-z]+", "-").toLowerCase(Locale.ROOT));
    }

    /// Takes one step without a picture.
    void quietStep(String name, String asserted, Deed deed) throws IOException {
        long begun = System.nanoTime();
        String seen = asserted;
        boolean ok = true;
        try {
            deed.run();
        } catch (StepFailed failed) {
            seen = asserted + " — " + failed.getMessage();
            ok = false;
        }
        report.add(new TourReport.Step(name, seen, ok, Duration.ofNanos(System.nanoTime() - begun)));
    }

    TourWorld world() {
        return world;
    }

    Hands hands() {
        return hands;
    }

    Pictures pictures() {
        return pictures;
    }
}
