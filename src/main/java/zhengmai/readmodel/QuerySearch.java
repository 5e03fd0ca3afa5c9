package zhengmai.readmodel;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import zhengmai.readmodel.WordParts.Piece;
import zhengmai.readmodel.query.QueryGrammar;
import zhengmai.readmodel.query.QueryNode;
import zhengmai.text.SearchForm;

/**
 * Answers a whole query: {@code 2021年各省DRG方案 -甘肃}. A word that names values of facets finds what
 * has them or says so in its title; words in quotation marks are found as they stand; what is ruled
 * out is what a document is (title, body, keyword, facet), not what it speaks of.
 */
final class QuerySearch {
  /** What has a facet's value, beside what its title says. */
  private static final float HAS_VALUE = 2;

  private final TextSearch text;
  private final FacetWords words;
  private final Map<FacetName, Facet> facets;
  private final int rows;
  private final Hits.Fit prior;

  /** Over so many rows; of equally good ones the one with the higher prior comes first. */
  QuerySearch(
      TextSearch text, FacetWords words, Map<FacetName, Facet> facets, int rows, Hits.Fit prior) {
    this.text = text;
    this.words = words;
    this.facets = new EnumMap<>(facets);
    this.rows = rows;
    this.prior = prior;
  }

  TextSearch text() {
    return text;
  }

  FacetWords words() {
    return words;
  }

  /**
   * Those found; nothing where the text is blank, which asks for all.
   *
   * @param scored whether it will be asked how well they fit, which takes most of the time
   */
  Optional<Hits> find(String typed, String field, boolean scored) {
    String plain = NumberIndex.bare(SearchForm.of(typed).strip());
    if (plain.isEmpty()) {
      return Optional.empty();
    }
    Hits number = field.isEmpty() ? text.number(plain) : TextSearch.NONE;
    Hits hits = number;
    if (number.policies().isEmpty()) {
      QueryNode query = QueryGrammar.parse(plain);
      hits = query.parts().isEmpty() ? TextSearch.NONE : found(query, field, scored);
    }
    Hits.Fit fit = hits.fit();
    return Optional.of(new Hits(hits.policies(), row -> fit.of(row) + prior.of(row)));
  }

  /** What one part of a query finds. */
  Hits found(QueryNode query, String field, boolean scored) {
    boolean alone = isAlone(query);
    return query.fold(
        new QueryNode.Cases<Hits>() {
          @Override
          public Hits word(String word, boolean quoted) {
            if (!field.isEmpty()) {
              return text.part(word, field, scored);
            }
            return quoted ? text.exact(word, scored) : ofWord(word, alone, scored);
          }

          @Override
          public Hits all(List<QueryNode> nodes) {
            Hits all = null;
            RoaringBitmap not = new RoaringBitmap();
            for (QueryNode node : nodes) {
              if (node instanceof QueryNode.Not out) {
                not.or(ruledOut(out.node(), field));
              } else {
                Hits one = node.fold(this);
                all = all == null ? one : all.and(one);
              }
            }
            Hits from = all == null ? Hits.alike(RoaringBitmap.bitmapOfRange(0, rows)) : all;
            return new Hits(RoaringBitmap.andNot(from.policies(), not), from.fit());
          }

          @Override
          public Hits any(List<QueryNode> nodes) {
            return nodes.stream()
                .map(n -> QuerySearch.this.found(n, field, scored))
                .reduce(TextSearch.NONE, Hits::or);
          }

          @Override
          public Hits not(QueryNode node) {
            return all(List.of(new QueryNode.Not(node)));
          }
        });
  }

  /** One word by itself is looked for in texts, too; beside others a facet's value narrows. */
  private boolean isAlone(QueryNode query) {
    return query instanceof QueryNode.Word word && WordParts.of(word.text(), words).size() == 1;
  }

  private Hits ofWord(String word, boolean alone, boolean scored) {
    WordParts parts = WordParts.of(word, words);
    Hits whole =
        !alone && parts.size() == 1 && !parts.pieces().isEmpty()
            ? TextSearch.NONE
            : spelled(word, scored);
    if (parts.pieces().isEmpty()) {
      return whole;
    }
    List<Hits> found = new ArrayList<>();
    parts.pieces().forEach(p -> found.add(ofPiece(p, scored)));
    parts.rest().forEach(r -> found.add(spelled(r, scored)));
    return found.stream().reduce(Hits::and).map(whole::or).orElse(whole);
  }

  private Hits spelled(String word, boolean scored) {
    return words.spellings(word).stream()
        .map(s -> text.part(s, "", scored))
        .reduce(Hits::or)
        .orElse(TextSearch.NONE);
  }

  private Hits ofPiece(Piece piece, boolean scored) {
    RoaringBitmap has = having(piece);
    Hits named =
        piece.term().facet() == FacetName.LEVEL
            ? TextSearch.NONE
            : text.titled(names(piece), scored, false);
    return named.plus(new Hits(has, row -> has.contains(row) ? HAS_VALUE : 0));
  }

  /** A topic is meant by all of its names; a region or a genre by the one that was typed. */
  static Set<String> names(Piece piece) {
    Set<String> names = new LinkedHashSet<>();
    names.add(piece.text());
    if (piece.term().facet() == FacetName.TOPIC) {
      names.addAll(piece.term().names());
    } else if (piece.term().facet() == FacetName.YEAR) {
      // Of a plan for 2022-2024年.
      names.add(piece.term().key());
    }
    return names;
  }

  private RoaringBitmap having(Piece piece) {
    return Objects.requireNonNull(facets.get(piece.term().facet()), piece.text())
        .value(piece.term().key())
        .map(Facet.Value::policies)
        .orElseGet(RoaringBitmap::new);
  }

  private RoaringBitmap ruledOut(QueryNode node, String field) {
    if (!(node instanceof QueryNode.Word word) || !field.isEmpty()) {
      return found(node, field, false).policies();
    }
    RoaringBitmap out = text.titled(Set.of(word.text()), false, false).policies().clone();
    WordParts parts = WordParts.of(word.text(), words);
    if (!word.quoted() && parts.rest().isEmpty()) {
      parts.pieces().stream()
          .map(this::having)
          .reduce((a, b) -> RoaringBitmap.and(a, b))
          .ifPresent(out::or);
    }
    return out;
  }

  /** For each word that is looked for, its spellings: 国家医保局 and 国家医疗保障局; 甘肃DRG is two words. */
  List<Set<String>> spellings(String typed, String field) {
    List<Set<String>> all = new ArrayList<>();
    QueryGrammar.parse(SearchForm.of(typed)).words(w -> spellings(w, field, all));
    return all.stream().distinct().toList();
  }

  private void spellings(QueryNode.Word word, String field, List<Set<String>> all) {
    if (!field.isEmpty() || word.quoted()) {
      all.add(Set.of(word.text()));
      return;
    }
    WordParts parts = WordParts.of(word.text(), words);
    parts.pieces().stream()
        .filter(p -> p.term().facet() == FacetName.TOPIC)
        .forEach(p -> all.add(names(p)));
    for (String rest : parts.pieces().isEmpty() ? List.of(word.text()) : parts.rest()) {
      List<String> scripts = SearchPart.scripts(rest);
      for (String one : scripts.isEmpty() ? List.of(rest) : scripts) {
        Set<String> names = new LinkedHashSet<>(text.names(one));
        names.addAll(words.spellings(one));
        all.add(names);
      }
    }
  }
}
