/** `npm run bench`: builds the single file and measures it against its peers in one run. */
import { installDependencies, runPackage } from './dependencies.mjs'

installDependencies()
const built = runPackage('vite', ['build', '--logLevel', 'warn'])
process.exit(built || runPackage('vitest', ['run', '--project', 'bench', '--reporter=verbose']))
