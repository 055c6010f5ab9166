package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.codebook.Codebook;
import io.github.tarve.segmentation.io.csv.InputFile;
import io.github.tarve.segmentation.io.csv.ReadingOptions;
import io.github.tarve.segmentation.screening.ScreeningPolicy;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which tables make up a study and how they are to be understood. Immutable; start at {@link #builder()}. */
public final class StudySources {
    /** How observed days are known where no table states them. */
    public enum UnreportedDays {
        /** Everyone with a diary or survey row was observed on every day. */
        ASSUMED,
        /** The days from a resident's first entry to the last. */
        SPAN
    }

    private final String title;
    private final boolean synthetic;
    private final Map<TableKind, Path> paths;
    private final Codebook codebook;
    private final Map<String, String> columns;
    private final Set<String> ignored;
    private final ReadingOptions reading;
    private final int days;
    private final int minimumDays;
    private final Optional<LocalDate> start;
    private final UnreportedDays unreportedDays;
    private final ScreeningPolicy.Mode screening;

    private StudySources(Builder builder) {
        this.title = builder.title;
        this.synthetic = builder.synthetic;
        this.paths = new EnumMap<>(builder.paths);
        this.codebook = builder.codebook;
        this.columns = Map.copyOf(builder.columns);
        this.ignored = Set.copyOf(builder.ignored);
        this.reading = builder.reading;
        this.days = builder.days;
        this.minimumDays = builder.minimumDays;
        this.start = builder.start;
        this.unreportedDays = builder.unreportedDays;
        this.screening = builder.screening;
    }

    /** Returns a builder without any table. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the title for people. */
    public String title() {
        return title;
    }

    /** Returns whether the study is made up. */
    public boolean synthetic() {
        return synthetic;
    }

    /** Returns the file of a table, if it is given. */
    public Optional<Path> path(TableKind kind) {
        return Optional.ofNullable(paths.get(kind));
    }

    /** Returns the codebook. */
    public Codebook codebook() {
        return codebook;
    }

    /** Returns the headers that stand for columns of the contract, by canonical name. */
    public Map<String, String> columns() {
        return columns;
    }

    /** Returns the headers of columns that are not read. */
    public Set<String> ignored() {
        return ignored;
    }

    /** Returns how tables are read. */
    public ReadingOptions reading() {
        return reading;
    }

    /** Returns the number of diary days. */
    public int days() {
        return days;
    }

    /** Returns the least number of observed days of a usable diary. */
    public int minimumDays() {
        return minimumDays;
    }

    /** Returns the first diary day, if it is given. */
    public Optional<LocalDate> start() {
        return start;
    }

    /** Returns how observed days are known where no table states them. */
    public UnreportedDays unreportedDays() {
        return unreportedDays;
    }

    /** Returns how doubtful personal data is treated. */
    public ScreeningPolicy.Mode screening() {
        return screening;
    }

    /** Collects the sources. */
    public static final class Builder {
        private String title = "";
        private boolean synthetic;
        private final Map<TableKind, Path> paths = new EnumMap<>(TableKind.class);
        private Codebook codebook = Codebook.empty();
        private final Map<String, String> columns = new TreeMap<>();
        private final Set<String> ignored = new HashSet<>();
        private ReadingOptions reading = ReadingOptions.defaults();
        private int days = 14;
        private int minimumDays = 7;
        private Optional<LocalDate> start = Optional.empty();
        private UnreportedDays unreportedDays = UnreportedDays.ASSUMED;
        private ScreeningPolicy.Mode screening = ScreeningPolicy.Mode.USUAL;

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

        /** Sets the file of a table. */
        public Builder table(TableKind kind, Path path) {
            paths.put(kind, path);
            return this;
        }

        /**
         * Sets the file of a table as given in an option or a setting.
         *
         * @throws io.github.tarve.segmentation.problems.Refusal when no file can have that path
         */
        public Builder table(TableKind kind, String path) {
            return table(kind, InputFile.path(kind.option(), path));
        }

        /** Sets the diary. */
        public Builder diary(Path path) {
            return table(TableKind.DIARY, path);
        }

        /** Sets the survey. */
        public Builder survey(Path path) {
            return table(TableKind.SURVEY, path);
        }

        /** Sets the codebook. */
        public Builder codebook(Codebook newCodebook) {
            this.codebook = newCodebook;
            return this;
        }

        /** Says which header stands for a column of the contract. */
        public Builder column(String name, String header) {
            columns.put(name, header);
            return this;
        }

        /** Names a column that is not to be read. */
        public Builder ignore(String header) {
            ignored.add(header);
            return this;
        }

        /** Sets how tables are read. */
        public Builder reading(ReadingOptions options) {
            this.reading = options;
            return this;
        }

        /**
         * Sets the length of the diary.
         *
         * @param newDays number of days, at least 1
         * @param newMinimumDays observed days of a usable diary
         */
        public Builder days(int newDays, int newMinimumDays) {
            if (newDays < 1 || newMinimumDays < 0 || newMinimumDays > newDays) {
                throw new IllegalArgumentException("diary of " + newDays + " days, at least " + newMinimumDays);
            }
            this.days = newDays;
            this.minimumDays = newMinimumDays;
            return this;
        }

        /** Sets the first diary day. */
        public Builder start(LocalDate day) {
            this.start = Optional.of(day);
            return this;
        }

        /** Sets how observed days are known where no table states them. */
        public Builder unreportedDays(UnreportedDays how) {
            this.unreportedDays = how;
            return this;
        }

        /** Sets how doubtful personal data is treated. */
        public Builder screening(ScreeningPolicy.Mode mode) {
            this.screening = mode;
            return this;
        }

        /** Returns the sources. */
        public StudySources build() {
            return new StudySources(this);
        }
    }
}
