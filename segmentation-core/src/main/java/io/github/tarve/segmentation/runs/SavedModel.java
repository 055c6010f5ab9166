package io.github.tarve.segmentation.runs;

import io.github.tarve.segmentation.internal.json.JsonFault;
import io.github.tarve.segmentation.internal.json.JsonValue;
import io.github.tarve.segmentation.pipeline.table.TableModel;
import io.github.tarve.segmentation.problems.Location;
import io.github.tarve.segmentation.problems.ProblemCode;
import io.github.tarve.segmentation.problems.Refusal;
import io.github.tarve.segmentation.provenance.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A model file, as it was when it was read.
 *
 * @param file the file
 * @param kind what it is a model of
 * @param text its content
 * @param sha256 hash of its content
 */
public record SavedModel(Path file, Kind kind, String text, String sha256) {
    private static final long MOST_MIB = 128;

    /** What a model is of. */
    public enum Kind {
        /** Of a table, by {@code tarve cluster}. */
        TABLE,
        /** Of a study, by {@code tarve run}. */
        STUDY
    }

    /**
     * Reads a model file. Its content is looked at only as far as it takes to see what it is.
     *
     * @throws Refusal when there is no such file, it is too large or no model
     */
    public static SavedModel read(Path file) {
        Location where = Location.file(file.toString());
        if (Files.isDirectory(file)) {
            throw Refusal.of(ProblemCode.FILE_IS_FOLDER, file);
        }
        if (!Files.exists(file)) {
            throw Refusal.of(ProblemCode.NO_SUCH_FILE, file);
        }
        try {
            if (Files.size(file) > MOST_MIB << 20) {
                throw Refusal.at(where, ProblemCode.MODEL_TOO_LARGE, MOST_MIB);
            }
            byte[] content = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return new SavedModel(file, kind(where, text), text, ContentHash.of(content));
        } catch (CharacterCodingException e) {
            throw Refusal.at(where, ProblemCode.MODEL_UNREADABLE, "$", "not UTF-8");
        } catch (IOException e) {
            throw Refusal.at(where, ProblemCode.FILE_UNREADABLE, file);
        }
    }

    private static Kind kind(Location where, String text) {
        try {
            String schema = JsonValue.read(text).get("schema").text();
            if (schema.startsWith(TableModel.SCHEMA)) {
                return Kind.TABLE;
            }
            if (schema.startsWith("tarve/model/") || schema.startsWith("tarve/release-model/")) {
                return Kind.STUDY;
            }
            throw new JsonFault("schema", "not a model of tarve cluster or tarve run");
        } catch (JsonFault fault) {
            throw Refusal.at(
                    where,
                    ProblemCode.MODEL_UNREADABLE,
                    fault.path().isEmpty() ? "$" : fault.path(),
                    fault.complaint());
        }
    }
}
