/** The beginning of the worker: unpacks its script, as the page sends it, where that keeps nobody waiting, and runs it. */
import { inflateSync } from 'fflate'

declare function importScripts(address: string): void

self.onmessage = ({ data }: MessageEvent<string>) => {
  const packed = atob(data)
  const bytes = new Uint8Array(packed.length)
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i)
  const address = URL.createObjectURL(new Blob([inflateSync(bytes)], { type: 'text/javascript' }))
  importScripts(address)
  URL.revokeObjectURL(address)
}
