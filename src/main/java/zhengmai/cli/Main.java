package zhengmai.cli;

import java.nio.file.Path;
import zhengmai.extract.Layouts;
import zhengmai.model.SourceRecord;
import zhengmai.rdf.ReferenceReader;
import zhengmai.source.TextFile;

/** Entry point. */
public final class Main {
  private Main() {}

  public static void main(String[] args) throws Exception {
    Layouts layouts = new Layouts(ReferenceReader.read(Path.of("data/reference")).data());
    for (String a : args) {
      TextFile f = TextFile.read(Path.of(a));
      if (f.text().isEmpty()) {
        System.err.println(f.findings());
        continue;
      }
      var e = layouts.extract(f.text().get());
      e.findings().forEach(x -> System.err.println(x.print()));
      for (SourceRecord r : e.records()) {
        System.out.println(RecordJson.print(r));
      }
    }
  }
}
