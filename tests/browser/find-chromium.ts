import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where browsers of the Chromium family are usually installed. `CHROME_PATH` names any other. */
const places: { readonly [platform: string]: readonly string[] } = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((folder) => [
    join(process.env[folder] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
    join(process.env[folder] ?? '', 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
  ]),
}

/** The path of a Chromium. Throws with a sentence saying how to get one. */
export function findChromium(): string {
  const found = [process.env['CHROME_PATH'] ?? '', ...(places[process.platform] ?? [])].find(
    (path) => path !== '' && existsSync(path),
  )
  if (found === undefined) {
    throw new Error(
      '没有找到 Chrome、Edge 或 Chromium：请安装其中一个（Debian：apt-get install chromium），或用环境变量 CHROME_PATH 指明它的位置。',
    )
  }
  return found
}
