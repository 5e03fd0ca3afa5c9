package zhengmai.provision;

/**
 * The number with which a provision begins.
 *
 * @param numbering in which manner
 * @param number its value; of 1.2.3 the last
 * @param sub the N of 第十条之N, 0 without; of 1.2.3 how many parts it has
 * @param label its one written form, a step of a path: {@code 第三十八条}, {@code 一}, {@code （一）},
 *     {@code 3}, {@code 1.2}, {@code （1）}, {@code ①}
 * @param start where it begins
 * @param end behind it
 */
record Marker(Numbering numbering, int number, int sub, String label, int start, int end) {}
