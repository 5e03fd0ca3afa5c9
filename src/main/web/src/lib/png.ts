import { text } from '../api'
import { t } from '../i18n'
import { download } from './download'

/** What a canvas may be wide or high, and have in all, in browsers of today. */
const SIDE = 16_000
const AREA = 120_000_000

/** Draws an SVG file of the server at twice its size, or as large as can be, and hands it over as PNG. */
export async function pngOf(address: string, fileName: string): Promise<void> {
  const svg = await text(address, 'image/svg+xml')
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const { naturalWidth: w, naturalHeight: h } = image
    const scale = Math.min(2, SIDE / Math.max(w, h), Math.sqrt(AREA / (w * h)))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(w * scale)
    canvas.height = Math.round(h * scale)
    const c = canvas.getContext('2d')
    if (c) {
      c.fillStyle = '#fff'
      c.fillRect(0, 0, canvas.width, canvas.height)
      c.drawImage(image, 0, 0, canvas.width, canvas.height)
    }
    const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
    if (!blob) throw new Error(t('图太大，浏览器画不成 PNG；请用 SVG。', 'Too large for a PNG in this browser; take the SVG.'))
    download(fileName, blob)
  } finally {
    URL.revokeObjectURL(url)
  }
}
