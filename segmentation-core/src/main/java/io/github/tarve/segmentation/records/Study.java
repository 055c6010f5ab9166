package io.github.tarve.segmentation.records;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.problems.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A validated study: everything that was read, minus what was refused. Immutable.
 *
 * <p>Residents are in the order of their ids (by code point), whatever the order of the files, so that results do not
 * depend on it. {@link #days()} always holds the effective observed days: where no table of days exists they are made
 * according to {@link DiaryWindow#source()}.
 */
public final class Study {
    private final String title;
    private final boolean synthetic;
    private final Codebook codebook;
    private final List<Resident> residents;
    private final Scan<DiaryEntry> diary;
    private final Scan<DiaryDay> days;
    private final Survey survey;
    private final Optional<Population> population;
    private final Optional<DiaryWindow> window;
    private final List<Exclusion> exclusions;
    private final List<ShortDiary> shortDiaries;
    private final List<Problem> notices;

    private Study(Builder builder) {
        this.title = builder.title;
        this.synthetic = builder.synthetic;
        this.codebook = builder.codebook;
        List<Resident> sorted = new ArrayList<>(builder.residents);
        sorted.sort(Comparator.comparing(Resident::id));
        this.residents = List.copyOf(sorted);
        this.diary = builder.diary;
        this.days = builder.days;
        this.survey = builder.survey == null ? Survey.none(residents.size()) : builder.survey;
        this.population = Optional.ofNullable(builder.population);
        this.window = Optional.ofNullable(builder.window);
        this.exclusions = List.copyOf(builder.exclusions);
        this.shortDiaries = List.copyOf(builder.shortDiaries);
        this.notices = List.copyOf(builder.notices);
        if (survey.residents() != residents.size()) {
            throw new IllegalArgumentException(
                    "survey of " + survey.residents() + " residents in a study of " + residents.size());
        }
    }

    /** Returns a builder for a study from records in memory. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the title for people, empty when none was given. */
    public String title() {
        return title;
    }

    /** Returns whether the study is made up, to be said on every page of its reports. */
    public boolean synthetic() {
        return synthetic;
    }

    /** Returns the reference vocabulary. */
    public Codebook codebook() {
        return codebook;
    }

    /** Returns the residents who take part, in the order of their ids. */
    public List<Resident> residents() {
        return residents;
    }

    /** Returns the position of each resident in {@link #residents()} by id. */
    public Map<String, Integer> residentPositions() {
        Map<String, Integer> positions = new HashMap<>(residents.size() * 2);
        for (int i = 0; i < residents.size(); i++) {
            positions.put(residents.get(i).id(), i);
        }
        return positions;
    }

    /** Returns the diary entries of the residents who take part. */
    public Scan<DiaryEntry> diary() {
        return diary;
    }

    /** Returns the status of every diary day of the residents who take part. */
    public Scan<DiaryDay> days() {
        return days;
    }

    /** Returns the survey answers in the order of {@link #residents()}. */
    public Survey survey() {
        return survey;
    }

    /** Returns the population counts, if they were given. */
    public Optional<Population> population() {
        return population;
    }

    /** Returns the diary window; empty when the study has no diary. */
    public Optional<DiaryWindow> window() {
        return window;
    }

    /** Returns the residents who were read and left out, each with the reason, in the order of their ids. */
    public List<Exclusion> exclusions() {
        return exclusions;
    }

    /** Returns what is known of the diaries of residents who were left out because of too few observed days. */
    public List<ShortDiary> shortDiaries() {
        return shortDiaries;
    }

    /** Returns how many residents were read: those who take part and those left out. */
    public int residentsRead() {
        return residents.size() + exclusions.size();
    }

    /** Returns warnings and notices of reading. */
    public List<Problem> notices() {
        return notices;
    }

    /** Returns the number of residents by area, areas by code; residents without an area are not counted. */
    public Map<String, Integer> residentsByArea() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Resident resident : residents) {
            resident.area().ifPresent(area -> counts.merge(area, 1, Integer::sum));
        }
        return counts;
    }

    /** Collects the parts of a study. Every part but the residents may be left out. */
    public static final class Builder {
        private String title = "";
        private boolean synthetic;
        private Codebook codebook = Codebook.empty();
        private List<Resident> residents = List.of();
        private Scan<DiaryEntry> diary = Scan.of(List.of());
        private Scan<DiaryDay> days = Scan.of(List.of());
        private @org.jspecify.annotations.Nullable Survey survey;
        private @org.jspecify.annotations.Nullable Population population;
        private @org.jspecify.annotations.Nullable DiaryWindow window;
        private List<Exclusion> exclusions = List.of();
        private List<ShortDiary> shortDiaries = List.of();
        private List<Problem> notices = List.of();

        private Builder() {}

        /** Sets the title for people. */
        public Builder title(String newTitle) {
            this.title = newTitle;
            return this;
        }

        /** Says whether the study is made up. */
        public Builder synthetic(boolean madeUp) {
            this.synthetic = madeUp;
            return this;
        }

        /** Sets the reference vocabulary. */
        public Builder codebook(Codebook newCodebook) {
            this.codebook = newCodebook;
            return this;
        }

        /** Sets the residents who take part, in any order. */
        public Builder residents(List<Resident> newResidents) {
            this.residents = List.copyOf(newResidents);
            return this;
        }

        /** Sets the diary and its window; every entry's resident must be among the residents. */
        public Builder diary(DiaryWindow newWindow, Scan<DiaryEntry> entries, Scan<DiaryDay> statuses) {
            this.window = newWindow;
            this.diary = entries;
            this.days = statuses;
            return this;
        }

        /**
         * Sets the diary and its window where nobody reported days: every resident counts as observed on every day.
         */
        public Builder diary(LocalDate start, int numberOfDays, int minimumDays, List<DiaryEntry> entries) {
            return diary(
                    new DiaryWindow(start, numberOfDays, minimumDays, DiaryWindow.Source.ASSUMED),
                    Scan.of(entries),
                    AssumedDays.of(residents, start, numberOfDays, entries));
        }

        /** Sets the survey answers, rows in the order of the residents' ids. */
        public Builder survey(Survey newSurvey) {
            this.survey = newSurvey;
            return this;
        }

        /** Sets the population counts. */
        public Builder population(Population newPopulation) {
            this.population = newPopulation;
            return this;
        }

        /** Sets the residents who were read and left out. */
        public Builder exclusions(List<Exclusion> newExclusions) {
            this.exclusions = newExclusions;
            return this;
        }

        /** Sets what is known of the diaries of residents left out because of too few observed days. */
        public Builder shortDiaries(List<ShortDiary> diaries) {
            this.shortDiaries = diaries;
            return this;
        }

        /** Sets warnings and notices of reading. */
        public Builder notices(List<Problem> newNotices) {
            this.notices = newNotices;
            return this;
        }

        /**
         * Returns the study.
         *
         * @throws IllegalArgumentException when the survey has another number of rows than there are residents
         */
        public Study build() {
            return new Study(this);
        }
    }
}
