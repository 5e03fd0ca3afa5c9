/** Hands a picture to the reader as a file. */
export function download(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  // Not at once: a browser takes a large file in its own time.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
