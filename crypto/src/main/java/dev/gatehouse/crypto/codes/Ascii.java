package dev.gatehouse.crypto.codes;

import java.nio.charset.StandardCharsets;

/// Text of codes and tokens as bytes.
final class Ascii {
    private Ascii() {}

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
