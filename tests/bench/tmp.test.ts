import { it } from 'vitest'
import { keyPressBench } from './key-press'
import { textTypingBench } from './text-typing'

it('x', async () => {
  for (const m of [...(await keyPressBench()), ...(await textTypingBench())]) console.log(JSON.stringify(m))
}, 600000)
