package dev.gatehouse.api.export.format;

import dev.gatehouse.api.store.event.export.RawEvent;
import java.time.Instant;

/// CSV (RFC 4180, UTF-8, CRLF) with a row of names first. Every text stands in quotation marks. One that a spreadsheet
/// would take for a formula, and one that begins with an apostrophe, has an apostrophe put before it: whoever takes one
/// away from every text that begins with one has what was there. The last row has `end` in its first cell, how many
/// events there were in the second, and the instant before which they happened in the third.
final class CsvForm implements EventForm {
    private static final byte[] HEADER = Bytes.of("index,id,time,actor,actor_name,action,target,target_name,outcome,"
            + "reasons,address,text,ticket,caller_check,revision,request,fields,erased,personal_fields,more\r\n");
    private static final byte[] NO_MORE = Bytes.of(",,,,,,,,,,,,,,,,,\r\n");
    private static final byte[] YES = Bytes.of("yes");
    private static final byte[] NO = Bytes.of("no");

    private static final int WIDE = 0xef;
    private static final int WIDE_SECOND = 0xbc;

    private final Members leaf = new Members();
    private final Members detail = new Members();
    private final Bytes row = new Bytes();
    private final Bytes cell = new Bytes();
    private final Bytes array = new Bytes();

    @Override
    public void begin(Bytes out) {
        out.put(HEADER);
    }

    @Override
    public void event(RawEvent event, Bytes out) {
        leaf.read(event.leaf());
        event.detail().ifPresentOrElse(detail::read, detail::readNothing);
        row.clear();
        if (event.isPlaced()) {
            row.number(event.index());
        }
        next(leaf, Names.ID);
        next(leaf, Names.TIME);
        next(leaf, Names.ACTOR);
        next(detail, Names.ACTOR_NAME);
        next(leaf, Names.ACTION);
        next(leaf, Names.TARGET);
        next(detail, Names.TARGET_NAME);
        next(leaf, Names.OUTCOME);
        reasons();
        next(detail, Names.ADDRESS);
        next(detail, Names.TEXT);
        next(detail, Names.TICKET);
        next(detail, Names.CALLER_CHECK);
        row.put(',');
        leaf.json(Names.REVISION, row);
        next(leaf, Names.REQUEST);
        json(leaf, Names.FIELDS);
        row.put(',').put(event.detail().isPresent() ? NO : YES);
        json(detail, Names.FIELDS);
        json(detail, Names.MORE);
        out.put(row).put('\r').put('\n');
    }

    private void next(Members members, byte[] name) {
        row.put(',');
        if (members.has(name)) {
            cell.clear();
            members.text(name, cell);
            text();
        }
    }

    /// Codes, with a blank between.
    private void reasons() {
        row.put(',');
        array.clear();
        leaf.json(Names.REASONS, array);
        if (array.size() > 2) {
            cell.clear();
            for (int i = 1; i < array.size() - 1; i++) {
                byte one = array.at(i);
                if (one != '"') {
                    cell.put(one == ',' ? ' ' : one);
                }
            }
            text();
        }
    }

    /// What has a structure of its own stays JSON, which begins with a bracket.
    private void json(Members members, byte[] name) {
        row.put(',');
        if (members.has(name)) {
            cell.clear();
            members.json(name, cell);
            if (cell.size() > 2) {
                text();
            }
        }
    }

    private void text() {
        row.put('"');
        if (isGuarded()) {
            row.put('\'');
        }
        for (int i = 0; i < cell.size(); i++) {
            byte one = cell.at(i);
            row.put(one);
            if (one == '"') {
                row.put('"');
            }
        }
        row.put('"');
    }

    private boolean isGuarded() {
        if (cell.size() == 0) {
            return false;
        }
        return switch (cell.at(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '\'' -> true;
            // The full-width forms of the four signs: some spreadsheets take them for the same.
            case (byte) WIDE -> cell.size() > 2 && cell.at(1) == (byte) WIDE_SECOND && isWideSign(cell.at(2));
            default -> false;
        };
    }

    private static boolean isWideSign(byte third) {
        return switch (third & 0xff) {
            case 0x8b, 0x8d, 0x9d, 0xa0 -> true;
            default -> false;
        };
    }

    @Override
    public void end(long events, Instant before, Bytes out) {
        out.put(Bytes.of("end," + events + "," + before)).put(NO_MORE);
    }
}
