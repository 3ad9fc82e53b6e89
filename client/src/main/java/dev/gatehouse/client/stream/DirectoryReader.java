package dev.gatehouse.client.stream;

import dev.gatehouse.client.http.LineReader;
import dev.gatehouse.client.json.Decoding;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonFields;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads a directory's lines and hands each over. The last line counts those before it, so that a stream cut short is
/// noticed; whoever stores the lines commits them only when this returns.
public final class DirectoryReader {
    private final Consumer<DirectoryLine> consumer;

    /// @param consumer is told each line, in order
    public DirectoryReader(Consumer<DirectoryLine> consumer) {
        this.consumer = consumer;
    }

    /// Reads all lines.
    ///
    /// @throws FaultException `bad_answer` if the stream was cut or a line breaks the contract
    public DirectoryAnswer read(LineReader lines, Optional<String> etag) throws IOException {
        var head = Decoding.decode(next(lines), in -> head(in, etag));
        if (!(head instanceof DirectoryAnswer.Read read)) {
            return head;
        }
        for (long count = 1; ; count++) {
            var line = Decoding.decode(next(lines), DirectoryReader::line);
            if (line.end().isPresent()) {
                if (line.end().get() != count) {
                    throw cut();
                }
                return new DirectoryAnswer.Read(read.position(), read.time(), count);
            }
            line.content().ifPresent(consumer);
        }
    }

    private static DirectoryAnswer head(JsonFields in, Optional<String> etag) {
        long revision = in.whole("revision", 0, Long.MAX_VALUE);
        if (in.flag("full")) {
            return new DirectoryAnswer.Stale(revision);
        }
        var position = new DirectoryAnswer.Position(
                revision, in.whole("facts", 0, Long.MAX_VALUE), in.optionalText("rights", 64), etag);
        return new DirectoryAnswer.Read(position, in.instant("time"), 1);
    }

    private static Line line(JsonFields in) {
        var end = in.object("end").map(object -> object.whole("lines", 0, Long.MAX_VALUE));
        return new Line(end, end.isPresent() ? Optional.empty() : DirectoryLine.decode(in));
    }

    private static byte[] next(LineReader lines) throws IOException {
        return lines.line().orElseThrow(DirectoryReader::cut);
    }

    private static FaultException cut() {
        return new FaultException(Fault.of(FaultCode.BAD_ANSWER, "expected", "end"));
    }

    private record Line(Optional<Long> end, Optional<DirectoryLine> content) {}
}
