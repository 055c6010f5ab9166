package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.browser.Browser;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.settings.SettingKey;
import io.github.tarve.segmentation.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The pages for people as PDF, printed by a browser that is installed. They are not among the outputs of the manifest, since a
 * browser writes the time into them.
 *
 * @param files content by path; empty when nothing was asked for or no browser was found
 * @param problem what hindered printing
 */
record PrintedPages(SortedMap<String, byte[]> files, Optional<Problem> problem) {
    private static final String HTML = ".html";
    private static final String PDF = ".pdf";

    /**
     * Prints the pages when the settings ask for it.
     *
     * @param settings formats
     * @param rendered the rendered files by path
     */
    static PrintedPages of(Settings settings, Map<String, byte[]> rendered) {
        SortedMap<String, byte[]> printed = new TreeMap<>();
        if (!settings.list(SettingKey.REPORT_FORMATS).contains("pdf")) {
            return new PrintedPages(printed, Optional.empty());
        }
        Optional<Browser> browser = Browser.find();
        if (browser.isEmpty()) {
            return new PrintedPages(printed, Optional.of(Problem.of(ProblemCode.NO_BROWSER)));
        }
        for (Map.Entry<String, byte[]> file : rendered.entrySet()) {
            String path = file.getKey();
            if (!path.endsWith(HTML) || path.startsWith(RunFiles.INTERNAL + "/")) {
                continue;
            }
            Optional<byte[]> pdf = print(browser.get(), file.getValue());
            if (pdf.isEmpty()) {
                return new PrintedPages(
                        new TreeMap<>(),
                        Optional.of(Problem.of(
                                ProblemCode.NOT_PRINTED, path, browser.get().program())));
            }
            printed.put(name(path), pdf.get());
        }
        return new PrintedPages(printed, Optional.empty());
    }

    private static Optional<byte[]> print(Browser browser, byte[] html) {
        try {
            return browser.print(html);
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Returns the names that printed pages have or had beside these files. */
    static List<String> names(Iterable<String> paths) {
        List<String> names = new ArrayList<>();
        for (String path : paths) {
            if (path.endsWith(HTML)) {
                names.add(name(path));
            }
        }
        return names;
    }

    private static String name(String path) {
        return path.substring(0, path.length() - HTML.length()) + PDF;
    }
}
