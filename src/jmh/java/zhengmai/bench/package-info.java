/** Benchmarks. Compiled with the tests, run by {@code mvn -Pbench}. */
@NullMarked
package zhengmai.bench;

import org.jspecify.annotations.NullMarked;
