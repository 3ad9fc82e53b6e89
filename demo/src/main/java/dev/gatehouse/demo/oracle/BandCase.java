package dev.gatehouse.demo.oracle;

import java.time.Instant;
import java.util.List;

/// A question about a band, in wire form.
///
/// @param zone the IANA zone of the band
/// @param band the time band, JSON
/// @param calendars holiday calendars, JSON: those the band names, and sometimes one it does not
/// @param instants when it is asked, each in the years 2020 to 2036
public record BandCase(String zone, String band, List<String> calendars, List<Instant> instants) {
    /// Keeps own copies.
    public BandCase {
        calendars = List.copyOf(calendars);
        instants = List.copyOf(instants);
    }
}
