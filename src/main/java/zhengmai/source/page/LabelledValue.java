package zhengmai.source.page;

import zhengmai.text.Label;

/**
 * A labelled value on a page.
 *
 * @param label what it is
 * @param value as shown; empty where nothing stands behind the label
 * @param segment the place of the label among the page's segments
 * @param last the place of the value's end
 */
record LabelledValue(Label label, String value, int segment, int last) {}
