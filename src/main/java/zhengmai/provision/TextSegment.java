package zhengmai.provision;

/**
 * Lines that belong together, both included.
 *
 * @param kind HEAD, LIST, SIGNATURE, NOTE, TABLE, FORM; the beginning of a LETTER, INSTRUMENT or
 *     ANNEX with its title lines; PARAGRAPH for lines that {@link TreeBuilder} reads one by one
 */
record TextSegment(ProvisionKind kind, int first, int last) {}
