/**
 * The SPARQL endpoint: an embedded Fuseki that only answers queries, on the loopback interface
 * unless told otherwise, with a deadline that stops every query.
 */
@NullMarked
package zhengmai.server;

import org.jspecify.annotations.NullMarked;
