package dev.gatehouse.ui.shell.status;

import dev.gatehouse.model.log.alarm.LogAlarm;
import dev.gatehouse.ui.port.log.LogSight;
import dev.gatehouse.ui.words.Words;

/// What is wrong with a log, in words.
///
/// @param words the reader's
public record LogAlarmWords(Words words) {
    /// `The log of Acme Benefits was rewritten: entry 1,204,331 is not what this workstation saw …`
    ///
    /// @param tenant its name
    public String sentence(String tenant, LogSight.Alarmed sight) {
        LogAlarm alarm = sight.alarm();
        String first = words.numbers().count(alarm.first());
        String what = switch (alarm.kind()) {
            case SHRUNK ->
                words.text(
                        "shell.log.shrunk",
                        tenant,
                        words.numbers().count(alarm.found()),
                        words.numbers().count(alarm.seen()));
            case FORKED -> words.text("shell.log.forked", tenant, first);
            case REWRITTEN -> words.text("shell.log.rewritten", tenant, first);
            case REORDERED -> words.text("shell.log.reordered", tenant, first);
            case DROPPED -> words.text("shell.log.dropped", tenant, first);
            case ALTERED -> words.text("shell.log.altered", tenant, first);
            case INSERTED -> words.text("shell.log.inserted", tenant, first);
        };
        return sight.lastSound()
                .map(at ->
                        what + " " + words.text("shell.log.sound", words.times().absolute(at)))
                .orElse(what + " " + words.text("shell.log.kept"));
    }
}
