package dev.gatehouse.client.imports.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Brings a file into one form: UTF-8 without a byte order mark. Some directories export UTF-16.
public final class SourceText {
    /// Longest file, in bytes.
    public static final int LONGEST = 100 << 20;

    private SourceText() {}

    /// Reads a stream to its end.
    ///
    /// @throws SourceException if it is empty, longer than [#LONGEST], or no text
    public static byte[] read(InputStream in) throws IOException, SourceException {
        byte[] bytes = in.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new SourceException(
                    SourceException.Trouble.TOO_LARGE, "the file is longer than " + (LONGEST >> 20) + " MiB");
        }
        byte[] text = utf8(bytes);
        if (text.length == 0) {
            throw new SourceException(SourceException.Trouble.EMPTY, "the file is empty");
        }
        return text;
    }

    private static byte[] utf8(byte[] bytes) throws SourceException {
        if (begins(bytes, 0xff, 0xfe)) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xfe, 0xff)) {
            return strict(bytes, 2, StandardCharsets.UTF_16BE);
        }
        int start = begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
        checkUtf8(bytes, start);
        return start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] strict(byte[] bytes, int start, Charset charset) throws SourceException {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start));
            byte[] utf8 = text.toString().getBytes(StandardCharsets.UTF_8);
            checkUtf8(utf8, 0);
            return utf8;
        } catch (CharacterCodingException e) {
            throw new SourceException(SourceException.Trouble.NOT_TEXT, "the file is cut or no " + charset + " text");
        }
    }

    /// Checks piece by piece, so that a large file is not held a second time.
    private static void checkUtf8(byte[] bytes, int start) throws SourceException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        var out = java.nio.CharBuffer.allocate(1 << 13);
        while (true) {
            var result = decoder.decode(in, out, true);
            for (int i = 0; i < out.position(); i++) {
                if (out.get(i) == 0) {
                    throw new SourceException(SourceException.Trouble.NOT_TEXT, "the file is binary, not text");
                }
            }
            if (result.isError()) {
                throw new SourceException(
                        SourceException.Trouble.NOT_TEXT, "not UTF-8 text", lineAt(bytes, in.position()));
            }
            if (result.isUnderflow()) {
                return;
            }
            out.clear();
        }
    }

    /// The line, from 1, in which a byte stands.
    public static long lineAt(byte[] text, int position) {
        long line = 1;
        for (int i = 0; i < Math.min(position, text.length); i++) {
            if (text[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
