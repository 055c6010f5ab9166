package io.github.tarve.segmentation.internal.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {
    @TempDir
    Path folder;

    private Path program(String name, String script) throws IOException {
        Path program = folder.resolve(name);
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assumeTrue(program.toFile().setExecutable(true), "no executable files here");
        return program;
    }

    @Test
    void findsTheFirstOfTheFamilyOnThePathOrAmongPrograms() throws IOException {
        assertThat(Browser.find(Map.of("PATH", folder.toString()))).isEmpty();
        Path edge = program("Microsoft/Edge/Application/msedge.exe", "exit 0");
        assertThat(Browser.find(Map.of("PATH", "", "ProgramFiles(x86)", folder.toString())))
                .contains(new Browser(edge));
        Path chrome = program("bin/google-chrome", "exit 0");
        String path = folder + File.pathSeparator + folder.resolve("bin");
        assertThat(Browser.find(Map.of("PATH", path, "ProgramFiles(x86)", folder.toString())))
                .contains(new Browser(chrome));
    }

    @Test
    void returnsWhatTheBrowserPrintedAndLeavesNothingBehind() throws IOException, InterruptedException {
        Path printer = program(
                "chromium",
                "for a in \"$@\"; do case \"$a\" in --print-to-pdf=*) out=\"${a#--print-to-pdf=}\";; file:*) page=\"${a#file://}\";; esac; done\n"
                        + "cat \"$page\" > \"$out\"; echo \"$page\" > '" + folder.resolve("seen") + "'");
        assertThat(new Browser(printer).print("<p>page</p>".getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(pdf ->
                        assertThat(new String(pdf, StandardCharsets.UTF_8)).isEqualTo("<p>page</p>"));
        assertThat(Path.of(Files.readString(folder.resolve("seen")).strip()).getParent())
                .doesNotExist();
    }

    @Test
    void saysWhenNothingWasPrinted() throws IOException, InterruptedException {
        assertThat(new Browser(program("chromium", "exit 1")).print(new byte[] {'x'}))
                .isEmpty();
    }
}
