package zhengmai.extract.digest;

import java.util.Optional;

/**
 * An entry of the contents list: {@code ▶ [文题](#)（来源：新华网）——第 10 页 【提要】…}.
 *
 * @param line its first line
 * @param endLine its last line, the summary included
 * @param section the section it stands under
 * @param title without marks and links
 * @param publisher 来源
 * @param page the page it gives
 * @param summary 【提要】, joined over lines
 */
record ContentsItem(
    int line,
    int endLine,
    Optional<String> section,
    String title,
    Optional<String> publisher,
    Optional<Integer> page,
    Optional<String> summary) {}
