import { useEffect, useRef } from 'react'

/** What a pasted report is called in messages. */
const pastedName = '粘贴的内容'

/**
 * Takes a report that is pasted anywhere on the page but into a field: what was copied in a browser or a word processor,
 * else copied files, else plain text.
 */
export function useReportPaste(onPaste: (files: File[]) => void): void {
  const handler = useRef(onPaste)
  handler.current = onPaste
  useEffect(() => {
    const pasted = (event: ClipboardEvent) => {
      const data = event.clipboardData
      if (!data || isField(event.target)) return
      const files = filesIn(data)
      if (files.length === 0) return
      event.preventDefault()
      handler.current(files)
    }
    document.addEventListener('paste', pasted)
    return () => document.removeEventListener('paste', pasted)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input:not([type="file"]), [contenteditable=true], select') !== null
  )
}

/** Word adds a picture of what was copied: its text counts, not the picture. */
function filesIn(data: DataTransfer): File[] {
  const html = data.getData('text/html')
  if (html !== '') return [new File([html], pastedName, { type: 'text/html' })]
  if (data.files.length > 0) return [...data.files]
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [new File([text], pastedName, { type: 'text/plain' })]
}
