/** The editor's own English words in Chinese. */
const WORDS: Record<string, string> = {
  'Simple view': '简表',
  Ellipse: '截短',
  'Filter query results': '在结果中找',
  'Page size:': '每页：',
  All: '全部',
  True: '是',
  False: '否',
  'No data available in table': '没有结果',
  'No matching records found': '没有相符的行',
  'Try query in a new browser window': '在新窗口中打开',
  'New Tab': '新标签',
  'Rename Tab': '改名',
  'Copy Tab': '复制',
  'Close Tab': '关闭',
  'Close other tabs': '关闭其他',
  'Undo close Tab': '恢复刚关闭的',
  'Close tab': '关闭标签',
  'Add tab': '加标签',
  'Add a new tab': '加标签',
  'Run query': '执行',
  'Interrupt query': '停止',
  'Download Results': '下载',
  'Open settings': '设置',
  'Share query': '分享',
  pagination: '翻页',
  First: '首页',
  Last: '末页',
  Next: '后页',
  Previous: '前页',
}
const FORMS: [RegExp, string][] = [
  [/^([\d,]+) results? in ([\d.]+) seconds?$/, '$1 行，$2 秒'],
  [/^([\d,]+) results?$/, '$1 行'],
  [/^Response in ([\d.]+) seconds?$/, '$1 秒'],
  [/^Shows (.+) view$/, '看$1'],
  [/^View documentation of (.+)$/, '$1的说明'],
  [/: Activate (?:to|for).*sort.*$/, '：排序'],
  [/^Showing ([\d,]+) to ([\d,]+) of ([\d,]+) entr(?:y|ies)/, '第 $1–$2 行，共 $3 行'],
  [/ ?\(filtered from ([\d,]+) total entr(?:y|ies)\)$/, '（全部 $1 行）'],
]
const ATTRIBUTES = ['title', 'placeholder', 'aria-label']
/** Queries and answers are the reader's. */
const THEIRS = '.CodeMirror-code, .CodeMirror-hints, tbody, .drawn, pre'
const NOTHING = '.dataTables_empty, .dt-empty'

export function inChinese(text: string): string {
  const plain = text.trim()
  return WORDS[plain] ?? FORMS.reduce((t, [form, zh]) => t.replace(form, zh), plain)
}

function translate(node: Node): void {
  const at = node instanceof Element ? node : node.parentElement
  if (!at || (at.closest(THEIRS) && !at.closest(NOTHING))) return
  if (node instanceof Text) {
    const zh = inChinese(node.data)
    if (zh !== node.data.trim()) node.data = zh
    return
  }
  for (const a of ATTRIBUTES) {
    const text = at.getAttribute(a)
    if (text && inChinese(text) !== text.trim()) at.setAttribute(a, inChinese(text))
  }
  node.childNodes.forEach(translate)
}

/** Keeps what the editor says in Chinese, until what it gives is called. */
export function keepChinese(root: HTMLElement): () => void {
  translate(root)
  const observer = new MutationObserver((changes) => changes.forEach((c) => (c.type === 'childList' ? c.addedNodes.forEach(translate) : translate(c.target))))
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES })
  return () => observer.disconnect()
}
