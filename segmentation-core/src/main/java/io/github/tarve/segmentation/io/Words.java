package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of one column with a fixed vocabulary, in English, Finnish and Swedish. */
final class Words {
    private static final int ENGLISH = 1;
    private static final int FINNISH = 2;
    private static final int SWEDISH = 4;
    private static final int ALL = 7;

    private record Meaning(int value, int languages) {}

    private final String column;
    private final String shown;
    private final ProblemLog log;
    private final Map<String, Meaning> meanings = new HashMap<>();
    private int languages = ALL;
    private String firstWord = "";
    private boolean told;

    private Words(String column, String shown, ProblemLog log) {
        this.column = column;
        this.shown = shown;
        this.log = log;
    }

    /** Returns the words of {@code need_met}: 0 met, 1 partly, 2 not, 3 unknown. */
    static Words needMet(ProblemLog log) {
        return new Words("need_met", "yes, no, partly, unknown", log)
                .yesNoPartly(0, 2)
                .add(1, ENGLISH, "partly", "partially", "in part")
                .add(1, FINNISH, "osittain", "osin")
                .add(1, SWEDISH, "delvis")
                .add(3, ENGLISH, "unknown", "not known", "don't know")
                .add(3, FINNISH, "ei tiedossa", "ei tietoa", "en osaa sanoa", "eos", "tuntematon")
                .add(3, SWEDISH, "okänt", "okänd", "vet inte", "vet ej");
    }

    /** Returns the words of a column that is answered with yes or no: 1 yes, 0 no. */
    static Words yesNo(String column, ProblemLog log) {
        return new Words(column, "yes, no", log).yesNoPartly(1, 0);
    }

    /** Returns the words of {@code time}: the position of the part of the day. */
    static Words dayPart(ProblemLog log) {
        return new Words("time", "8:30, morning, afternoon, evening, night", log)
                .add(0, ENGLISH, "morning", "am", "a.m.", "forenoon")
                .add(0, FINNISH, "aamu", "aamulla", "aamupäivä", "aamupäivällä", "ap", "ap.")
                .add(0, SWEDISH, "morgon", "förmiddag", "fm", "f.m.")
                .add(1, ENGLISH, "afternoon", "pm", "p.m.")
                .add(1, FINNISH, "iltapäivä", "iltapäivällä", "päivä", "päivällä", "ip", "ip.")
                .add(1, SWEDISH, "eftermiddag", "em", "e.m.")
                .add(2, ENGLISH, "evening")
                .add(2, FINNISH, "ilta", "illalla")
                .add(2, SWEDISH, "kväll")
                .add(3, ENGLISH, "night")
                .add(3, FINNISH, "yö", "yöllä")
                .add(3, SWEDISH, "natt");
    }

    /** Returns the words of {@code status}: the position of the day status. */
    static Words status(ProblemLog log) {
        return new Words("status", "EVENTS, NONE, MISSING", log)
                .add(0, ENGLISH, "events", "event", "entries", "yes")
                .add(0, FINNISH, "tapahtumia", "merkintöjä", "on", "kyllä")
                .add(0, SWEDISH, "händelser", "anteckningar", "ja")
                .add(1, ENGLISH, "none", "nothing", "no events", "no")
                .add(1, FINNISH, "ei mitään", "ei tapahtumia", "ei merkintöjä", "ei")
                .add(1, SWEDISH, "inget", "inga", "inga händelser", "nej")
                .add(2, ENGLISH, "missing", "not observed", "na")
                .add(2, FINNISH, "puuttuu", "ei havaittu")
                .add(2, SWEDISH, "saknas", "ej observerad");
    }

    private Words yesNoPartly(int yes, int no) {
        return add(yes, ENGLISH, "yes", "y", "true", "met")
                .add(yes, FINNISH, "kyllä", "kylla", "k", "joo")
                .add(yes, SWEDISH, "ja", "j")
                .add(yes, ALL, "1", "x")
                .add(no, ENGLISH, "no", "n", "false", "unmet", "not met")
                .add(no, FINNISH, "ei", "e")
                .add(no, SWEDISH, "nej")
                .add(no, ALL, "0");
    }

    private Words add(int value, int language, String... words) {
        for (String word : List.of(words)) {
            meanings.merge(
                    word,
                    new Meaning(value, language),
                    (a, b) -> new Meaning(a.value(), a.languages() | b.languages()));
        }
        return this;
    }

    /** Returns the meaning of a word, or negative infinity after adding the problem. */
    double read(Location where, String text) {
        Meaning meaning = meanings.get(text.toLowerCase(Locale.ROOT));
        if (meaning == null) {
            log.add(where, ProblemCode.NOT_IN_VOCABULARY, column, Excerpt.of(text), shown);
            return Double.NEGATIVE_INFINITY;
        }
        if ((languages & meaning.languages()) == 0 && !told) {
            told = true;
            log.add(where, ProblemCode.TWO_VOCABULARIES, column, Excerpt.plain(firstWord), Excerpt.plain(text));
        } else if (!told) {
            firstWord = meaning.languages() == ALL && !firstWord.isEmpty() ? firstWord : text;
            languages &= meaning.languages();
        }
        return meaning.value();
    }
}
