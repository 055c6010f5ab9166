package io.github.tarve.segmentation.report.papers;

import java.util.List;

/**
 * One item of the researcher's checklist.
 *
 * @param key its key among the texts
 * @param state who fills it in
 * @param value what is known of it, or what to write
 */
record ChecklistItem(String key, State state, String value) {
    /** Who fills an item in. The words are the same in every language, so that a reader can search for them. */
    enum State {
        AUTO("AUTO"),
        AUTHOR("NEEDS AUTHOR"),
        MISSING("NOT DONE");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }

        String mark() {
            return mark;
        }
    }

    /** Returns an item of what the report knows; not done when it knows nothing, for the reason given. */
    static ChecklistItem of(String key, List<String> known, String reason) {
        return known.isEmpty()
                ? new ChecklistItem(key, State.MISSING, reason)
                : new ChecklistItem(key, State.AUTO, joined(known));
    }

    /** Joins sentences by a space and parts of a sentence by a semicolon. */
    private static String joined(List<String> parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!text.isEmpty()) {
                text.append(text.charAt(text.length() - 1) == '.' ? " " : "; ");
            }
            text.append(part);
        }
        return text.toString();
    }

    static ChecklistItem auto(String key, String value) {
        return new ChecklistItem(key, State.AUTO, value);
    }

    static ChecklistItem author(String key, String value) {
        return new ChecklistItem(key, State.AUTHOR, value);
    }

    static ChecklistItem missing(String key, String reason) {
        return new ChecklistItem(key, State.MISSING, reason);
    }
}
