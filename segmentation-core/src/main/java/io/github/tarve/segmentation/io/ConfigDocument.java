package io.github.tarve.segmentation.io;

import io.github.tarve.segmentation.internal.document.DocumentException;
import io.github.tarve.segmentation.internal.document.DocumentNode;
import io.github.tarve.segmentation.internal.document.DocumentReader;
import io.github.tarve.segmentation.internal.document.MappingNode;
import io.github.tarve.segmentation.internal.text.Quoted;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.Problem;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * An opened study file, data package or codebook, whose root is an object.
 *
 * @param file name of the file as messages show it
 * @param root the root
 */
record ConfigDocument(String file, MappingNode root) {
    /**
     * Opens a document.
     *
     * @param path the file
     * @param examples some legal keys of the root, for messages
     * @throws Refusal when it does not exist, cannot be read, or is no legal document
     */
    static ConfigDocument open(Path path, String examples) {
        String file = path.toString();
        if (!Files.exists(path)) {
            throw Refusal.of(ProblemCode.NO_SUCH_FILE, file, "");
        }
        DocumentNode node;
        try {
            node = DocumentReader.read(path);
        } catch (IOException | UncheckedIOException e) {
            Refusal refusal = Refusal.at(Location.file(file), ProblemCode.CONFIG_UNREADABLE);
            refusal.initCause(e);
            throw refusal;
        } catch (DocumentException e) {
            throw new Refusal(List.of(problem(file, e, DocumentReader.Format.of(path))));
        }
        if (node instanceof MappingNode root) {
            return new ConfigDocument(file, root);
        }
        throw Refusal.at(place(file, node), ProblemCode.CONFIG_NOT_AN_OBJECT, examples);
    }

    /** Returns the folder that the paths in a file start from. */
    static Path folder(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }

    static Location place(String file, DocumentNode node) {
        return new Location(file, node.line(), node.column(), "");
    }

    static Location place(String file, MappingNode.Entry entry) {
        return new Location(file, entry.line(), entry.column(), "");
    }

    private static Problem problem(String file, DocumentException e, DocumentReader.Format format) {
        Location where = new Location(file, e.line(), e.column(), "");
        return switch (e.kind()) {
            case EMPTY -> Problem.at(where, ProblemCode.CONFIG_EMPTY);
            case TOO_LARGE -> Problem.at(where, ProblemCode.CONFIG_TOO_LARGE, e.detail());
            case NOT_UTF8 -> Problem.at(where, ProblemCode.CONFIG_NOT_UTF8);
            case SYNTAX -> Problem.at(where, ProblemCode.CONFIG_SYNTAX, format.name(), e.detail());
            case ALIAS -> Problem.at(where, ProblemCode.CONFIG_ALIAS);
            case TAG -> Problem.at(where, ProblemCode.CONFIG_TAG);
            case TOO_DEEP -> Problem.at(where, ProblemCode.CONFIG_TOO_DEEP, e.detail());
            case DUPLICATE_KEY ->
                Problem.at(where, ProblemCode.CONFIG_DUPLICATE_KEY, Quoted.of(e.detail()), e.firstLine());
            case NOT_A_NUMBER -> Problem.at(where, ProblemCode.CONFIG_NOT_A_NUMBER, e.detail());
            case SEVERAL_DOCUMENTS -> Problem.at(where, ProblemCode.CONFIG_SEVERAL_DOCUMENTS);
            case KEY_NOT_TEXT -> Problem.at(where, ProblemCode.CONFIG_KEY_NOT_TEXT);
        };
    }
}
