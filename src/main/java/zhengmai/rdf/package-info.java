/**
 * Records as RDF, and RDF as reference data: the vocabulary, the IRIs, the graph of a source, the
 * reader of the reference files, and the checks that say in Chinese and English what is wrong with
 * a Turtle file, a query or a graph. Knows the model, the text and link packages and Jena; writes
 * no file.
 */
@NullMarked
package zhengmai.rdf;

import org.jspecify.annotations.NullMarked;
