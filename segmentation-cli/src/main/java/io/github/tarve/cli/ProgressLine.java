package io.github.tarve.cli;

import io.github.tarve.segmentation.pipeline.ProgressListener;
import java.io.PrintWriter;
import java.util.Locale;

/** One line on the terminal that tells how far the work has come and how long it will still take. */
final class ProgressLine implements ProgressListener, AutoCloseable {
    private static final long QUIET_NANOS = 1_000_000_000L;
    private static final long REDRAW_NANOS = 200_000_000L;

    private final Console console;
    private final boolean shown;
    private final long start = System.nanoTime();
    private long stageStart = start;
    private long lastDrawn;
    private Stage stage = Stage.FEATURES;
    private boolean drawn;

    private ProgressLine(Console console, boolean shown) {
        this.console = console;
        this.shown = shown;
    }

    static ProgressLine of(Console console, GlobalOptions global) {
        boolean shown = switch (global.progress()) {
            case ON -> true;
            case OFF -> false;
            case AUTO ->
                console.terminal()
                        && global.verbosity() != Console.Verbosity.QUIET
                        && global.messages() == Console.Messages.TEXT;
        };
        return new ProgressLine(console, shown);
    }

    @Override
    public void progress(Stage newStage, int done, int total) {
        long now = System.nanoTime();
        if (newStage != stage) {
            stage = newStage;
            stageStart = now;
        }
        if (!shown || now - start < QUIET_NANOS || now - lastDrawn < REDRAW_NANOS) {
            return;
        }
        lastDrawn = now;
        String name = console.text("stage." + stage.name().toLowerCase(Locale.ROOT));
        long percent = 100L * done / Math.max(1, total);
        String text = done > 0 && done < total
                ? console.text("progress.left", name, percent, seconds((now - stageStart) / done * (total - done)))
                : console.text("progress", name, percent);
        draw(text);
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + 500_000_000L) / 1_000_000_000L);
    }

    private void draw(String text) {
        PrintWriter err = console.err();
        if (console.terminal()) {
            err.print("\r\u001B[K" + text);
            drawn = true;
        } else {
            err.println(text);
        }
        err.flush();
    }

    @Override
    public void close() {
        clear();
    }

    /** Removes the line, so that the result starts on a clean one. */
    void clear() {
        if (drawn) {
            console.err().print("\r\u001B[K");
            console.err().flush();
            drawn = false;
        }
    }
}
