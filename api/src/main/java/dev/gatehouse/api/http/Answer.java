package dev.gatehouse.api.http;

import dev.gatehouse.api.json.JsonWriter;
import dev.gatehouse.model.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/// What an endpoint answers.
public sealed interface Answer {
    /// The media type of JSON.
    String JSON = "application/json";

    /// The HTTP status.
    int status();

    /// Header fields besides the usual ones.
    Map<String, String> headers();

    /// An answer that is whole before it is sent.
    final class Whole implements Answer {
        private final int status;
        private final String contentType;
        private final byte[] body;
        private final Map<String, String> headers;

        /// An answer of these bytes, which are not copied: whoever makes the answer leaves them alone.
        ///
        /// @param status the HTTP status
        /// @param contentType the media type; empty for an answer without a body
        /// @param body the bytes
        /// @param headers header fields besides the usual ones
        public Whole(int status, String contentType, byte[] body, Map<String, String> headers) {
            this.status = status;
            this.contentType = contentType;
            this.body = body;
            this.headers = Map.copyOf(headers);
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public Map<String, String> headers() {
            return headers;
        }

        /// The media type; empty for an answer without a body.
        public String contentType() {
            return contentType;
        }

        /// The bytes, not a copy.
        public byte[] body() {
            return body;
        }
    }

    /// An answer that is written bit by bit, outside any transaction.
    ///
    /// @param contentType the media type
    /// @param writer writes it
    /// @param headers header fields besides the usual ones
    record Streamed(String contentType, Writer writer, Map<String, String> headers) implements Answer {
        @Override
        public int status() {
            return 200;
        }
    }

    /// Writes the body of an answer.
    interface Writer {
        /// Writes it all, and flushes where the reader waits for it.
        ///
        /// @throws IOException if the reader has gone
        void write(OutputStream out) throws IOException;
    }

    /// 200, with JSON.
    static Answer json(Json value) {
        return json(200, value);
    }

    /// A status, with JSON.
    static Answer json(int status, Json value) {
        return new Whole(status, JSON, JsonWriter.bytes(value), Map.of());
    }

    /// A status without a body.
    static Answer empty(int status) {
        return new Whole(status, "", new byte[0], Map.of());
    }
}
