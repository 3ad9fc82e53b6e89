package dev.gatehouse.ui.overview;

import dev.gatehouse.ui.controls.Status;

/// Something that needs somebody: one sentence, one action.
///
/// @param status how bad it is
/// @param sentence what it is
/// @param verb what the button says
/// @param open goes where it can be dealt with
record Need(Status status, String sentence, String verb, Runnable open) {}
