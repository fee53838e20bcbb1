import type { Imported, Unreadable } from '../../index'
import type { FromWorker, ToWorker } from './worker-messages'

type Reading = {
  /** Told now and then. @param share of the work that is done, from 0 to 1 */
  onProgress: (share: number) => void
  /** Ends the reading. */
  signal: AbortSignal
}

let idle: Worker | undefined

/**
 * Reads a report in a worker. The worker is kept for the next file, unless this one is cancelled.
 * @returns what was recognised, why nothing could be read, or undefined where it was cancelled
 * @throws where the worker cannot start or ends in an exception
 */
export async function readReport(
  bytes: Uint8Array,
  name: string,
  { onProgress, signal }: Reading,
): Promise<Imported | Unreadable | undefined> {
  const worker = idle ?? startWorker()
  idle = undefined
  try {
    const imported = await new Promise<Imported | Unreadable | undefined>((resolve, reject) => {
      signal.addEventListener('abort', () => resolve(undefined))
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if ('share' in data) onProgress(data.share)
        else if ('failed' in data) reject(new Error(data.failed))
        else resolve(data.imported)
      }
      worker.postMessage({ bytes, name } satisfies ToWorker, [bytes.buffer])
    })
    if (imported) idle = worker
    return imported
  } finally {
    if (idle !== worker) worker.terminate()
  }
}

/** The scripts of the worker stand in the page as text (see `build/inert-script.ts`): the first unpacks the second. */
function startWorker(): Worker {
  const text = (id: string) => document.getElementById(id)?.textContent ?? ''
  const address = URL.createObjectURL(new Blob([text('unpack-worker')], { type: 'text/javascript' }))
  const worker = new Worker(address)
  worker.postMessage(text('import-worker'))
  // The worker has fetched its script by the time it answers; the address is not needed again.
  worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true })
  return worker
}
