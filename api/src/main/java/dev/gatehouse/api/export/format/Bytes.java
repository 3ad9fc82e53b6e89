package dev.gatehouse.api.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes that grow, and are used again.
public final class Bytes {
    private static final int FIRST = 4_096;
    private static final int TEN = 10;
    private static final int LONGEST_NUMBER = 20;

    private byte[] array = new byte[FIRST];
    private int size;

    /// Begins without any.
    public Bytes() {}

    /// The constant bytes of a text.
    static byte[] of(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// How many there are.
    public int size() {
        return size;
    }

    byte at(int place) {
        return array[place];
    }

    /// Forgets all.
    public void clear() {
        size = 0;
    }

    /// Adds one.
    public Bytes put(int one) {
        room(1);
        array[size++] = (byte) one;
        return this;
    }

    /// Adds all of these.
    public Bytes put(byte[] more) {
        return put(more, 0, more.length);
    }

    /// Adds some of these.
    ///
    /// @param to exclusive
    public Bytes put(byte[] more, int from, int to) {
        int length = to - from;
        room(length);
        System.arraycopy(more, from, array, size, length);
        size += length;
        return this;
    }

    Bytes put(Bytes other) {
        return put(other.array, 0, other.size);
    }

    /// Adds a number in decimal.
    public Bytes number(long number) {
        if (number < 0) {
            return put(of(Long.toString(number)));
        }
        room(LONGEST_NUMBER);
        int digits = 1;
        for (long rest = number / TEN; rest > 0; rest /= TEN) {
            digits++;
        }
        long rest = number;
        for (int place = size + digits - 1; place >= size; place--) {
            array[place] = (byte) ('0' + rest % TEN);
            rest /= TEN;
        }
        size += digits;
        return this;
    }

    /// Writes all, and forgets it.
    public void drainTo(OutputStream out) throws IOException {
        out.write(array, 0, size);
        size = 0;
    }

    /// A copy of all.
    public byte[] copy() {
        return Arrays.copyOf(array, size);
    }

    /// All; they are forgotten here.
    public byte[] take() {
        byte[] all = copy();
        size = 0;
        return all;
    }

    private void room(int more) {
        if (array.length - size < more) {
            array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
        }
    }
}
