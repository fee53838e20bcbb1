import { deflateRawSync } from 'node:zlib'
import { build, type Plugin } from 'vite'

/**
 * Puts a script of its own into the page as text that no browser runs: `<script type="text/plain" id="…">`. It costs
 * nothing but its length until the page uses it, where code – in the page's script or in a string of it – would have to
 * be read before the page is first drawn.
 * @param entry the script's module; everything that it imports is put in with it
 * @param form `packed`: deflated, in base64; `plain`: as it is
 */
export function inertScript(id: string, entry: string, form: 'packed' | 'plain'): Plugin {
  let script: Promise<string> | undefined
  return {
    name: `inert-script-${id}`,
    transformIndexHtml() {
      script ??= bundled(entry).then((code) =>
        form === 'packed' ? deflateRawSync(code, { level: 9 }).toString('base64') : code,
      )
      return script.then((children) => {
        if (/<\/script|<!--/i.test(children)) throw new Error(`${entry} would end the element that it is put into`)
        return [{ tag: 'script', attrs: { type: 'text/plain', id }, children, injectTo: 'body' as const }]
      })
    },
  }
}

/** A module and all it imports as one classic script. */
async function bundled(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'chrome79',
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      rolldownOptions: { input: entry, output: { format: 'iife', codeSplitting: false } },
    },
  })
  const [output] = Array.isArray(result) ? result : [result]
  const chunks = output && 'output' in output ? output.output : []
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []))
  if (code.length !== 1) throw new Error(`${entry} should make one script, not ${code.length}`)
  return code.join('')
}
