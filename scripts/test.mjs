/**
 * `npm test`: installs what is missing, checks types and style, builds the single file and runs all tests, those in the
 * browser included. With `--long` it runs what takes long instead. Ends in a line `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installDependencies, runPackage } from './dependencies.mjs'

const long = process.argv.includes('--long')
installDependencies()

const steps = [
  ['类型检查', () => runPackage('typescript:tsc', ['-p', '.'])],
  ['代码规范', () => runPackage('@biomejs/biome', ['check'])],
  ['没有用到的代码', () => runPackage('knip', [])],
  ['生成单个网页文件', () => runPackage('vite', ['build', '--logLevel', 'warn'])],
]
const failedSteps = steps.filter(([name, step]) => {
  const failed = step() !== 0
  if (failed) console.error(`✕ ${name}没有通过`)
  return failed
})

const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'))
const report = join(folder, 'report.json')
const code = runPackage('vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...(long ? ['--project', 'long'] : ['--project', 'rooms', '--project', 'browser']),
])
const {
  numPassedTests = 0,
  numFailedTests = 0,
  numPendingTests = 0,
} = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {}
rmSync(folder, { recursive: true, force: true })

if (numPendingTests > 0) console.log(`${numPendingTests} 项检查因为没有 LibreOffice（或其中的 Calc）而跳过。`)
const failed = numFailedTests + failedSteps.length + (code !== 0 && numFailedTests === 0 ? 1 : 0)
console.log(`${numPassedTests + steps.length - failedSteps.length} passed, ${failed} failed`)
process.exit(failed === 0 && numPassedTests > 0 ? 0 : 1)
