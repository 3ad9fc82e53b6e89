package dev.gatehouse.api.evidence;

import dev.gatehouse.api.http.Answer;
import dev.gatehouse.api.log.LogKeeper;
import dev.gatehouse.api.log.LogState;
import dev.gatehouse.api.route.SearchLog;
import dev.gatehouse.api.session.Guarded;
import dev.gatehouse.api.session.Routes;
import dev.gatehouse.api.session.Visit;
import dev.gatehouse.api.store.TenantDatabases;
import dev.gatehouse.api.store.log.RangeChoice;
import dev.gatehouse.model.evidence.Control;
import dev.gatehouse.model.evidence.Controls;
import dev.gatehouse.model.evidence.EventFilter;
import dev.gatehouse.model.evidence.EvidenceRequest;
import dev.gatehouse.model.evidence.Manifest;
import dev.gatehouse.model.evidence.ManifestText;
import dev.gatehouse.model.evidence.RequestWire;
import dev.gatehouse.model.fault.Fault;
import dev.gatehouse.model.fault.FaultCode;
import dev.gatehouse.model.fault.FaultException;
import dev.gatehouse.model.json.JsonFields;
import dev.gatehouse.model.log.alarm.LogAlarm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;

/// Answers with an evidence package. It is noted before it is made, made on disk, and sent when it is whole.
public final class EvidenceRoutes {
    private static final String ZIP = "application/zip";
    /// Each holds a connection to the database and some disk while it is made.
    private static final int AT_ONCE = 2;

    private static final int LONGEST_TEXT = 2_000;

    private final TenantDatabases databases;
    private final LogKeeper logs;
    private final SearchLog exports;
    private final Path spoolFolder;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /// @param databases where the logs lie
    /// @param logs signs and remembers
    /// @param exports notes who took what away
    /// @param spoolFolder for packages on their way; of the owner only
    public EvidenceRoutes(TenantDatabases databases, LogKeeper logs, SearchLog exports, Path spoolFolder) {
        this.databases = databases;
        this.logs = logs;
        this.exports = exports;
        this.spoolFolder = spoolFolder;
    }

    /// Adds what this answers.
    public void addTo(Routes routes) {
        routes.guarded("exportEvidence", new Guarded.After(this::export));
    }

    private Answer export(Visit visit) {
        EvidenceRequest request = request(visit);
        if (!turns.tryAcquire()) {
            throw FaultException.of(FaultCode.BUSY);
        }
        try {
            LogState.Sound before = sound(visit);
            // Refused before it is noted: nobody has anything of it.
            databases.snapshot(
                    visit.tenant(),
                    tx -> new RangeChoice(tx.sql(), before.checkpoint().size()).of(request.period()));
            exports.exported(visit, request.text());
            return made(visit, request, sound(visit));
        } finally {
            turns.release();
        }
    }

    /// A control stands for a filter; whoever asks for one asks for nothing besides.
    private static EvidenceRequest request(Visit visit) {
        EvidenceRequest asked = RequestWire.decode(JsonFields.of(visit.call().body(), ""));
        if (asked.control().isEmpty()) {
            return bounded(asked);
        }
        Control control =
                asked.control().flatMap(Controls.ALL::find).orElseThrow(() -> JsonFields.invalid("control", "word"));
        if (!asked.filter().equals(EventFilter.ALL)) {
            throw JsonFields.invalid("control", "alone");
        }
        return bounded(new EvidenceRequest(asked.period(), control.filter(), asked.control(), asked.sample()));
    }

    /// What is asked for becomes the text of an event, and no event has a longer one.
    private static EvidenceRequest bounded(EvidenceRequest request) {
        if (request.text().length() > LONGEST_TEXT) {
            throw JsonFields.invalid("actions", "fewer");
        }
        return request;
    }

    private LogState.Sound sound(Visit visit) {
        LogState state = logs.current(visit.tenant()).orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
        return switch (state) {
            case LogState.Sound sound -> sound;
            case LogState.Broken(LogAlarm alarm) -> throw LogKeeper.refusal(alarm);
        };
    }

    private Answer made(Visit visit, EvidenceRequest request, LogState.Sound log) {
        var spools = new PackageSpools(spoolFolder);
        try {
            Manifest manifest = databases
                    .snapshot(visit.tenant(), tx -> new PackageMaker(tx, request, log, spools).make())
                    .orElseThrow(() -> FaultException.of(FaultCode.NOT_FOUND));
            byte[] note = logs.sign(ManifestText.signer(log.checkpoint().origin()), ManifestText.of(manifest))
                    .bytes();
            return new Answer.Streamed(
                    ZIP,
                    out -> {
                        try (spools) {
                            spools.sendTo(out, note);
                        }
                    },
                    Map.of(
                            "Content-Disposition",
                            "attachment; filename=\"evidence-" + visit.tenant() + "-"
                                    + log.checkpoint().size() + ".zip\"",
                            "Cache-Control",
                            "no-store"));
        } catch (UncheckedIOException e) {
            close(spools);
            throw new FaultException(Fault.of(FaultCode.UNAVAILABLE, "part", "disk"), e);
        } catch (RuntimeException e) {
            close(spools);
            throw e;
        }
    }

    private static void close(PackageSpools spools) {
        try {
            spools.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
