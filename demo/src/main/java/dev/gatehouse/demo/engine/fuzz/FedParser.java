package dev.gatehouse.demo.engine.fuzz;

import dev.gatehouse.client.imports.source.SourceException;
import dev.gatehouse.client.json.JsonReader;
import dev.gatehouse.client.json.JsonSyntaxException;
import dev.gatehouse.model.evidence.ManifestText;
import dev.gatehouse.model.evidence.pack.PackageException;
import dev.gatehouse.model.evidence.pack.PackageVerifier;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.hours.WeekText;
import dev.gatehouse.model.json.CanonicalJson;
import dev.gatehouse.model.json.Json;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.note.Checkpoint;
import dev.gatehouse.model.log.note.NoteException;
import dev.gatehouse.model.log.note.SignedNote;
import dev.gatehouse.model.log.note.VerifierKey;
import dev.gatehouse.model.log.proof.LogProof;
import dev.gatehouse.model.log.proof.ProofFormatException;
import dev.gatehouse.model.log.tile.TilePath;
import dev.gatehouse.model.machine.AddressBlock;
import dev.gatehouse.model.wire.ChangeSetWire;
import dev.gatehouse.model.wire.EventWire;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// A parser, with what it promises. The order is that of the first byte of what a fuzzer keeps.
enum FedParser {
    /// A signed note has one form.
    NOTE {
        @Override
        void feed(byte[] input) {
            try {
                same(input, SignedNote.parse(input).bytes());
            } catch (NoteException e) {
                refused(e);
            }
        }
    },
    /// Lines below a checkpoint's three are for others.
    CHECKPOINT {
        @Override
        void feed(byte[] input) {
            String text = text(input);
            try {
                if (!text.startsWith(Checkpoint.parse(text).text().stripTrailing())) {
                    throw new AssertionError("a checkpoint that says something else: " + text);
                }
            } catch (NoteException e) {
                refused(e);
            }
        }
    },
    /// A key has one form.
    KEY {
        @Override
        void feed(byte[] input) {
            try {
                same(text(input), VerifierKey.parse(text(input)).toString());
            } catch (IllegalArgumentException e) {
                refused(e);
            }
        }
    },
    /// A tile has one name.
    TILE {
        @Override
        void feed(byte[] input) {
            TilePath.parse(text(input)).ifPresent(path -> same(text(input), path.toString()));
        }
    },
    /// A proof has one form.
    PROOF {
        @Override
        void feed(byte[] input) {
            try {
                same(input, LogProof.parse(input).bytes());
            } catch (ProofFormatException | NoteException e) {
                refused(e);
            }
        }
    },
    /// What is read and written canonically is read again as the same, and written so.
    JSON {
        @Override
        void feed(byte[] input) {
            try {
                Json value = JsonReader.read(input);
                byte[] written = CanonicalJson.bytes(value);
                if (!JsonReader.read(written).equals(value)) {
                    throw new AssertionError("read again it is another value");
                }
                same(written, CanonicalJson.bytes(JsonReader.read(written)));
            } catch (JsonSyntaxException e) {
                refused(e);
            }
        }
    },
    /// An event that can be read can be written.
    EVENT {
        @Override
        void feed(byte[] input) {
            fields(input, EventWire::decode);
        }
    },
    /// A change set that can be read is written as the same.
    CHANGES {
        @Override
        void feed(byte[] input) {
            json(input, value -> {
                var set = ChangeSetWire.decode(value);
                if (!ChangeSetWire.decode(ChangeSetWire.encode(set)).equals(set)) {
                    throw new AssertionError("read again it is another set");
                }
            });
        }
    },
    /// The manifest of a package.
    MANIFEST {
        @Override
        void feed(byte[] input) {
            json(input, ManifestText::decode);
        }
    },
    /// A package is refused with a reason, whatever it is.
    PACKAGE {
        @Override
        void feed(byte[] input) throws Exception {
            try {
                new PackageVerifier(new SeekableInMemoryByteChannel(input), FedParser::strict).verify(NOBODY);
                throw new AssertionError("proved with a key that signed nothing");
            } catch (PackageException e) {
                refused(e);
            }
        }
    },
    /// Hours as somebody types them.
    HOURS {
        @Override
        void feed(byte[] input) {
            try {
                WeekText.parse(text(input));
            } catch (FaultException e) {
                refused(e);
            }
        }
    },
    /// A network is written as the same.
    NETWORK {
        @Override
        void feed(byte[] input) {
            try {
                AddressBlock block = AddressBlock.parse(text(input));
                same(block.toString(), AddressBlock.parse(block.toString()).toString());
            } catch (FaultException e) {
                refused(e);
            }
        }
    },
    /// A file with people, hours or holidays in it.
    SOURCE {
        @Override
        void feed(byte[] input) throws Exception {
            try {
                FedFile.read(input);
            } catch (SourceException e) {
                refused(e);
            }
        }
    };

    private static final VerifierKey NOBODY = VerifierKey.ofLog("nobody", basePoint());

    /// Reads it.
    ///
    /// @throws Exception what it does not promise
    abstract void feed(byte[] input) throws Exception;

    /// Any point of the curve is a key.
    private static byte[] basePoint() {
        byte[] point = new byte[32];
        Arrays.fill(point, (byte) 0x66);
        point[0] = 0x58;
        return point;
    }

    private interface Reading<T> {
        Object read(T from);
    }

    private interface Taking {
        void take(Json value);
    }

    private static void json(byte[] input, Taking taking) {
        try {
            taking.take(JsonReader.read(input));
        } catch (JsonSyntaxException | FaultException | IllegalArgumentException e) {
            refused(e);
        }
    }

    private static void fields(byte[] input, Reading<JsonFields> reading) {
        json(input, value -> {
            var _ = reading.read(JsonFields.of(value, ""));
        });
    }

    private static Json strict(byte[] utf8) {
        try {
            return JsonReader.read(utf8);
        } catch (JsonSyntaxException e) {
            throw JsonFields.invalid("", "json");
        }
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static void same(byte[] read, byte[] written) {
        if (!Arrays.equals(read, written)) {
            throw new AssertionError("read and written it is " + text(written));
        }
    }

    private static void same(String read, String written) {
        if (!read.equals(written)) {
            throw new AssertionError("read and written it is " + written);
        }
    }

    /// A refusal says why.
    private static void refused(Exception why) {
        String message = why.getMessage();
        if (message == null || message.isBlank()) {
            throw new AssertionError("refused without a word", why);
        }
    }
}
