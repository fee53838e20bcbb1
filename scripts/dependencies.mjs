import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a command and waits; its output goes where ours goes. @returns its exit code */
function run(command, args, environment = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  })
  if (error) console.error(error.message)
  return status ?? 1
}

/**
 * Installs what package-lock.json names, unless it is installed already. Ends the program where that fails.
 *
 * `npm install` and not `npm ci`: the lock file names native parts (formatter, validator) only for the platforms whose
 * packages the registry had when it was written, and `npm ci` refuses it on every platform for that.
 */
export function installDependencies() {
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  if (existsSync(installed) && sameVersions(lock, installed)) return
  console.log('正在安装依赖（只在第一次需要）…')
  const code = run('npm', ['install', '--no-save', '--no-audit', '--no-fund'])
  if (code !== 0) {
    console.error('依赖没有装上，请检查网络后再试一次。')
    process.exit(code)
  }
}

/** Runs a program of an installed package. */
export function runPackage(name, args, environment = {}) {
  return run(process.execPath, [binOf(name), ...args], environment)
}

function binOf(name) {
  const [folder, bin = folder.split('/').pop()] = name.split(':')
  const manifest = JSON.parse(readFileSync(join(root, 'node_modules', folder, 'package.json'), 'utf8'))
  const path = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]
  return join(root, 'node_modules', folder, path)
}

/** Whether everything of the lock file is there in the very version. */
function sameVersions(lock, installed) {
  const wanted = JSON.parse(readFileSync(lock, 'utf8')).packages
  const found = JSON.parse(readFileSync(installed, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || found[path]?.version === version,
  )
}
