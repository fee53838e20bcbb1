/** `npm start`: installs what is missing, builds the single file and opens it in the browser. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { installDependencies, root, runPackage } from './dependencies.mjs'

installDependencies()
const code = runPackage('vite', ['build', '--logLevel', 'warn'])
if (code !== 0) process.exit(code)

const page = join(root, 'dist', 'index.html')
const [command, ...args] =
  process.platform === 'win32'
    ? ['cmd', '/c', 'start', '""', page]
    : [process.platform === 'darwin' ? 'open' : 'xdg-open', page]

console.log(`编辑器已生成：${page}`)
const opening = spawn(command, args, { stdio: 'ignore', detached: true })
opening.on('error', () => console.log('没有自动打开，请双击上面的文件。'))
opening.on('exit', (status) => {
  if (status) console.log('没有自动打开，请双击上面的文件。')
})
opening.unref()
