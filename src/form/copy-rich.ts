/** What is put on the clipboard, in each of the forms that a program may ask for. */
export type Copied = { 'text/plain': string; 'text/html'?: string }

/**
 * Puts text on the clipboard, and HTML beside it, as it stands. The event of copying works from `file://` in every
 * Chromium; the newer clipboard, which rewrites HTML, is for browsers that refuse it.
 * @returns whether the browser took it
 */
export async function copyRich(copied: Copied): Promise<boolean> {
  return copyByEvent(copied) || copyByClipboard(copied)
}

function copyByEvent(copied: Copied): boolean {
  let taken = false
  const supply = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    for (const [type, text] of Object.entries(copied)) event.clipboardData?.setData(type, text)
    taken = event.clipboardData !== null
  }
  document.addEventListener('copy', supply, true)
  try {
    return document.execCommand('copy') && taken
  } catch {
    return false
  } finally {
    document.removeEventListener('copy', supply, true)
  }
}

async function copyByClipboard(copied: Copied): Promise<boolean> {
  try {
    const items = Object.entries(copied).map(([type, text]) => [type, new Blob([text], { type })] as const)
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(items))])
    return true
  } catch {
    return false
  }
}
