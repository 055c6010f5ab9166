package io.github.tarve.cli;

import io.github.tarve.segmentation.codebook.Language;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Writes the shell completion and the man pages of the distribution; run by the build. */
public final class GeneratedDocs {
    private GeneratedDocs() {}

    /**
     * Writes {@code completion/tarve.bash} (bash and zsh) and {@code man/man1/*.1} into a folder.
     *
     * @param arguments the folder
     * @throws IOException when it cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        CommandLine tarve = CommandTree.build(new Console(nowhere, nowhere, Language.EN, false));
        write(folder.resolve("completion/tarve.bash"), AutoComplete.bash("tarve", tarve));
        for (Map.Entry<String, String> page : ManPages.of(tarve).entrySet()) {
            write(folder.resolve("man/man1").resolve(page.getKey()), page.getValue());
        }
    }

    private static void write(Path file, String text) throws IOException {
        Path parent = file.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.writeString(file, text.replace("\r\n", "\n"), StandardCharsets.UTF_8);
    }
}
