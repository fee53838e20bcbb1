import jingle from '../../seeds/jingle-2023.txt?raw'
import qinghe from '../../seeds/qinghe-2023.txt?raw'
import wutai from '../../seeds/wutai-2023.txt?raw'
import yaodu from '../../seeds/yaodu-2023.txt?raw'
import yuepuhu from '../../seeds/yuepuhu-2023.txt?raw'

/** A published report that can be tried out: its file, and what is worth seeing in it. */
export type Example = { name: string; title: string; remark: string; text: string }

export const examples: readonly Example[] = [
  {
    name: 'qinghe-2023.txt',
    title: '清河县人民政府办公室 2023 年',
    remark: '表二有一处加错：12 + 1 写成 14；其他处理只有一行',
    text: qinghe,
  },
  {
    name: 'wutai-2023.txt',
    title: '五台县人民政府办公室 2023 年',
    remark: '正文写收到 1 件，表中为 0；表一夹着旧格式的一行',
    text: wutai,
  },
  {
    name: 'jingle-2023.txt',
    title: '静乐县 2023 年',
    remark: '表格各行错位，只填了总计',
    text: jingle,
  },
  {
    name: 'yaodu-2023.txt',
    title: '临汾市尧都区人民政府办公室 2023 年',
    remark: '收到 25 件，结转 1 件，数字一致',
    text: yaodu,
  },
  {
    name: 'yuepuhu-2023.txt',
    title: '岳普湖县人民政府 2023 年',
    remark: '一级政府的报告，标题分两行',
    text: yuepuhu,
  },
]
