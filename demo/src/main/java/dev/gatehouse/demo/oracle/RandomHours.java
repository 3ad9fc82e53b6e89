package dev.gatehouse.demo.oracle;

import java.time.LocalTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/// Hours of all kinds, many of which begin or end where clocks change; remembers where, in minutes of the day.
final class RandomHours {
    private static final int DAY = 24 * 60;

    private final RandomGenerator random;
    private final List<Integer> changes = new ArrayList<>();
    private final List<Integer> boundaries = new ArrayList<>();
    private int lastFrom = 8 * 60;
    private int lastTo = 18 * 60;

    RandomHours(List<ZoneOffsetTransition> near, RandomGenerator random) {
        this.random = random;
        for (ZoneOffsetTransition transition : near) {
            changes.add(minute(transition.getDateTimeBefore().toLocalTime()));
            changes.add(minute(transition.getDateTimeAfter().toLocalTime()));
        }
    }

    /// Every beginning and end written so far, in minutes from 0 to 1440.
    List<Integer> boundaries() {
        return List.copyOf(boundaries);
    }

    /// Writes hours into an object: never as long as nothing, and `24:00` where they end with the day.
    ObjectNode write(ObjectNode into) {
        int from = moment();
        int to = moment();
        switch (random.nextInt(10)) {
            case 0 -> {
                from = 0;
                to = DAY;
            }
            case 1 -> to = DAY;
            case 2 -> from = lastTo % DAY; // touches the one before
            case 3 -> from = lastFrom; // overlaps it
            case 4 -> to = lastFrom; // ends where it begins
            case 5 -> {
                from = 12 * 60 + random.nextInt(12 * 60);
                to = 1 + random.nextInt(12 * 60);
            }
            default -> {} // as they came: half of these run past midnight
        }
        if (to == 0) {
            to = DAY;
        }
        if (from == to) {
            to = from + 1;
        }
        boundaries.add(from);
        boundaries.add(to);
        lastFrom = from;
        lastTo = to;
        return into.put("from", text(from)).put("to", text(to));
    }

    /// A minute of the day, from 0 to 1439.
    private int moment() {
        int minute = switch (random.nextInt(6)) {
            case 0, 1 -> 15 * random.nextInt(DAY / 15);
            case 2 -> random.nextInt(DAY);
            case 3 -> random.nextInt(20);
            default -> changes.isEmpty() ? 60 * random.nextInt(24) : nearChange();
        };
        return Math.floorMod(minute, DAY);
    }

    private int nearChange() {
        int change = changes.get(random.nextInt(changes.size()));
        return change
                + switch (random.nextInt(6)) {
                    case 0 -> 1;
                    case 1 -> -1;
                    case 2 -> random.nextInt(121) - 60;
                    case 3 -> 15 * (random.nextInt(9) - 4);
                    default -> 0;
                };
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String text(int minute) {
        return two(minute / 60) + ":" + two(minute % 60);
    }
}
