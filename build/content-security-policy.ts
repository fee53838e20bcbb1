import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'

/**
 * Writes a Content-Security-Policy into the finished page: nothing may be fetched from anywhere, and only the very
 * scripts and styles that were built in (by their hashes) may run.
 */
export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'asset' && file.fileName.endsWith('.html')) file.source = withPolicy(String(file.source))
        }
      },
    },
  }
}

function withPolicy(html: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${hashes(html, 'script')} blob:`,
    `style-src ${hashes(html, 'style')}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return html.replace(
    '<meta charset',
    () => `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    <meta charset`,
  )
}

/** The hashes of all inline elements of a kind that run; inert ones (`type="text/plain"`) need none. */
function hashes(html: string, element: 'script' | 'style'): string {
  const inline = [...html.matchAll(new RegExp(`<${element}\\b([^>]*)>([\\s\\S]*?)</${element}>`, 'g'))]
  return inline
    .filter(([, attributes]) => !attributes?.includes('text/plain'))
    .map(
      ([, , text]) =>
        `'sha256-${createHash('sha256')
          .update(text ?? '')
          .digest('base64')}'`,
    )
    .join(' ')
}
