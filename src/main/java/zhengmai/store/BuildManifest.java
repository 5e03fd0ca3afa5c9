package zhengmai.store;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * {@code manifest.json} of a build: what made it, and its files with their counts and hashes. It is
 * written last, so a folder without one is no build.
 *
 * <pre>
 * {"format":"zhengmai-build","version":1,"builtWith":"6b1e…","graphs":48,"quads":152340,
 *  "files":[{"name":"part-0001.nq.gz","graphs":48,"quads":152340,"bytes":1873002,"sha256":"9f0c…"}]}
 * </pre>
 *
 * @param format {@code zhengmai-build}
 * @param version of the format
 * @param builtWith the hash of the program's rules, the reference data and the curation
 * @param graphs named graphs in all files
 * @param quads in all files
 * @param files in the order in which they are to be loaded
 */
public record BuildManifest(
    String format, int version, String builtWith, int graphs, long quads, List<Part> files) {
  static final String NAME = "manifest.json";
  private static final String FORMAT = "zhengmai-build";
  private static final int VERSION = 1;
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /**
   * A file of N-Quads, packed by gzip; no graph is in two.
   *
   * @param name in the folder
   * @param graphs that it holds
   * @param quads that it holds
   * @param bytes its length
   * @param sha256 of its bytes
   */
  public record Part(String name, int graphs, long quads, long bytes, String sha256) {}

  static BuildManifest of(String builtWith, List<Part> files) {
    int graphs = files.stream().mapToInt(Part::graphs).sum();
    long quads = files.stream().mapToLong(Part::quads).sum();
    return new BuildManifest(FORMAT, VERSION, builtWith, graphs, quads, List.copyOf(files));
  }

  /** Writes it; it is there whole or not at all. */
  void write(Path dir) throws IOException {
    Path unfinished = dir.resolve(NAME + ".new");
    Files.writeString(unfinished, GSON.toJson(this) + "\n");
    Files.move(
        unfinished,
        dir.resolve(NAME),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * The manifest of a build, each of whose files is as it says.
   *
   * @throws StoreException naming what does not fit
   */
  public static BuildManifest verified(Path dir) {
    Path file = dir.resolve(NAME);
    try {
      BuildManifest manifest = parse(file);
      Set<String> listed = new TreeSet<>();
      for (Part part : manifest.files) {
        listed.add(part.name);
        require(dir.resolve(part.name), part);
      }
      try (Stream<Path> files = Files.list(dir)) {
        files
            .map(f -> f.getFileName().toString())
            .filter(n -> n.matches(BuildFolder.PART) && !listed.contains(n))
            .findFirst()
            .ifPresent(
                n -> {
                  throw unfit(dir.resolve(n), "清单里没有它", "it is not in the manifest");
                });
      }
      return manifest;
    } catch (IOException e) {
      throw new StoreException(file + "：读不了：" + e, file + ": cannot be read: " + e, e);
    }
  }

  private static BuildManifest parse(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw unfit(
          file, "没有清单，不是 build 写完的文件夹", "no manifest: not a folder that build has finished");
    }
    @Nullable BuildManifest m;
    try {
      m = GSON.fromJson(Files.readString(file, StandardCharsets.UTF_8), BuildManifest.class);
    } catch (JsonParseException e) {
      throw unfit(file, "不是清单：" + e.getMessage(), "not a manifest: " + e.getMessage());
    }
    if (m == null || !FORMAT.equals(m.format) || m.version != VERSION) {
      throw unfit(
          file,
          "须是 %s 第 %d 版".formatted(FORMAT, VERSION),
          "expected %s, version %d".formatted(FORMAT, VERSION));
    }
    return m;
  }

  private static void require(Path file, Part part) throws IOException {
    if (!part.name.matches(BuildFolder.PART) || !Files.isRegularFile(file)) {
      throw unfit(file, "清单里有，文件夹里没有", "in the manifest and not in the folder");
    }
    String found;
    try (InputStream in = Files.newInputStream(file)) {
      found = DigestUtils.sha256Hex(in);
    }
    if (Files.size(file) != part.bytes || !found.equals(part.sha256)) {
      throw unfit(
          file,
          "应有%d字节、%s，实有%d字节、%s".formatted(part.bytes, part.sha256, Files.size(file), found),
          "expected %d bytes, %s; found %d, %s"
              .formatted(part.bytes, part.sha256, Files.size(file), found));
    }
  }

  private static StoreException unfit(Path file, String zh, String en) {
    return new StoreException(
        "%s：与清单不合（%s），没有用它".formatted(file, zh),
        "%s: does not fit the manifest (%s) and was not used".formatted(file, en));
  }
}
