import { useRef, useState } from 'react'
import type { Imported } from '../../index'
import { readReport } from './read-report'

/** A file that is being read, and how far that is, from 0 to 1. */
export type Reading = { name: string; share: number; cancel: () => void }

type Outcome = {
  onRead: (imported: Imported, name: string) => void
  /** @param sentence why the file could not be read, and what to do */
  onProblem: (sentence: string) => void
}

/** Reads one file at a time: another one, or the clerk, ends the reading of the one before. */
export function useReading(outcome: Outcome) {
  // As of the latest render: the page may have changed while a file was read.
  const latest = useRef(outcome)
  latest.current = outcome
  const [reading, setReading] = useState<Reading>()
  const running = useRef<AbortController>(undefined)
  const read = async (name: string, bytesOf: () => Promise<Uint8Array>) => {
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    const cancel = () => {
      control.abort()
      setReading(undefined)
    }
    setReading({ name, share: 0, cancel })
    try {
      const onProgress = (share: number) => !control.signal.aborted && setReading({ name, share, cancel })
      const imported = await readReport(await bytesOf(), name, { onProgress, signal: control.signal })
      if (!imported || control.signal.aborted) return
      if ('problem' in imported) latest.current.onProblem(imported.problem)
      else latest.current.onRead(imported, name)
    } catch {
      if (!control.signal.aborted) latest.current.onProblem(`“${name}”读取失败，请检查文件是否被占用或已被移走。`)
    } finally {
      if (!control.signal.aborted) setReading(undefined)
    }
  }
  return {
    reading,
    readFile: (file: File) => read(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    readText: (name: string, text: string) => read(name, async () => new TextEncoder().encode(text)),
  }
}
