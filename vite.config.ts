import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { viteSingleFile } from 'vite-plugin-singlefile'
import { contentSecurityPolicy } from './build/content-security-policy.ts'
import { inertScript } from './build/inert-script.ts'

/** One HTML file that works by double click, in Chromium forks as old as 79. */
export default defineConfig({
  plugins: [
    react(),
    inertScript('unpack-worker', 'src/form/reading/unpack-worker.ts', 'plain'),
    inertScript('import-worker', 'src/form/reading/import-worker.ts', 'packed'),
    viteSingleFile({ removeViteModuleLoader: true }),
    contentSecurityPolicy(),
  ],
  build: { target: 'chrome79', cssTarget: 'chrome79', modulePreload: false },
})
