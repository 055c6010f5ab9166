package io.github.tarve.segmentation.io.csv;

import io.github.tarve.segmentation.problems.Excerpt;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.ProblemLog;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Records of a CSV file, parsed by Commons CSV from text that {@link CsvScreen} has checked. */
final class CsvRows implements RawRows {
    private final Path path;
    private final int skipped;
    private final Charset charset;
    private final char delimiter;
    private final CsvScreen screen;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private long line;

    private CsvRows(Path path, int skipped, Charset charset, char delimiter, CsvScreen screen) throws IOException {
        this.path = path;
        this.skipped = skipped;
        this.charset = charset;
        this.delimiter = delimiter;
        this.screen = screen;
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter)
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .get();
        this.parser = CSVParser.builder().setReader(screen).setFormat(format).get();
        this.records = parser.iterator();
    }

    static CsvRows open(Path path, byte[] head, ReadingOptions options, ProblemLog log) throws IOException {
        String file = InputFile.label(path);
        Optional<Encodings.Mark> mark = Encodings.mark(head);
        Charset charset =
                mark.map(Encodings.Mark::charset).or(options::encoding).orElse(StandardCharsets.UTF_8);
        int skipped = mark.map(Encodings.Mark::length).orElse(0);
        if (mark.isPresent() && !charset.equals(options.encoding().orElse(StandardCharsets.UTF_8))) {
            log.add(Location.file(file), ProblemCode.READ_BY_MARK, charset.name());
        }
        String sample = new String(head, skipped, head.length - skipped, charset);
        boolean separatorLine = sample.matches("(?s)\"?sep=[^\\n\\r]\"?[\\n\\r].*");
        char delimiter = delimiter(sample, separatorLine, file, options, log);
        InputStream bytes = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        bytes.skipNBytes(skipped);
        DecodedText text = new DecodedText(bytes, charset);
        CsvScreen screen = new CsvScreen(text, charset.name(), delimiter, file, options.lenient(), log);
        CsvRows rows = new CsvRows(path, skipped, charset, delimiter, screen);
        if (separatorLine) {
            rows.next();
        }
        return rows;
    }

    private static char delimiter(
            String sample, boolean separatorLine, String file, ReadingOptions options, ProblemLog log) {
        if (options.delimiter().isPresent()) {
            return options.delimiter().get();
        }
        if (separatorLine) {
            return sample.charAt(sample.indexOf('=') + 1);
        }
        int cut = sample.length() < TableSource.SAMPLE / 4 ? sample.length() : sample.lastIndexOf('\n') + 1;
        Delimiters.Choice choice = Delimiters.recognise(cut == 0 ? sample : sample.substring(0, cut));
        if (choice.delimiter() != choice.rival()) {
            log.add(
                    Location.file(file),
                    ProblemCode.DELIMITER_UNCLEAR,
                    Excerpt.of(String.valueOf(choice.delimiter())),
                    Excerpt.of(String.valueOf(choice.rival())));
            throw log.refusal();
        }
        if (choice.delimiter() != ',') {
            String name = choice.delimiter() == '\t' ? "TAB" : Excerpt.of(String.valueOf(choice.delimiter()));
            log.add(Location.file(file), ProblemCode.DELIMITER_FOUND, name);
        }
        return choice.delimiter();
    }

    @Override
    public String @Nullable [] next() {
        if (!records.hasNext()) {
            return null;
        }
        CSVRecord record = records.next();
        line = screen.nextStart();
        return record.values();
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean doublyEncoded() {
        return screen.marks().doublyEncoded();
    }

    @Override
    public Optional<PlainRows> plain(TableHeader header) throws IOException {
        Optional<PlainText> text = PlainText.open(path, charset, delimiter);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        int start = -1;
        try {
            start = text.get().begin(skipped, header.line());
        } finally {
            if (start < 0) {
                text.get().close();
            }
        }
        return start < 0 ? Optional.empty() : Optional.of(new PlainRows(text.get(), start, header));
    }

    @Override
    public void finish() {
        screen.marks().report();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
