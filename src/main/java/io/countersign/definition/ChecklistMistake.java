package io.countersign.definition;

import io.countersign.model.message.Message;

/// Something in a checklist's file that has to be mended.
///
/// @param file as it was named to the reader
/// @param line from 1
/// @param message what is wrong, as a sentence
public record ChecklistMistake(String file, int line, Message message) {}
