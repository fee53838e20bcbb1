/** Runs in a worker: reads one file after the other, so that the page answers meanwhile. */
import '../../polyfills'
import { importReport } from '../../index'
import type { FromWorker, ToWorker } from './worker-messages'

const post = (message: FromWorker) => self.postMessage(message)

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  try {
    const imported = await importReport(data.bytes, data.name, (share) => post({ share }))
    post({ imported })
  } catch (error) {
    post({ failed: String(error) })
  }
}
