/**
 * What reports call applications for the disclosure of information. They put these names together of few pieces in any way
 * that goes, so that the pieces stand here and not the names.
 */
const patterns: readonly (readonly (readonly string[])[])[] = [
  // 政府信息公开申请, 信息公开的申请, 政务公开请求
  [
    list('政府信息 政务信息 信息 政府环境信息 环境信息 政务 政务公开信息'),
    list('公开'),
    list(
      '申请 的申请 请求 的请求 申请件 申请书 申请表 申请事项 事项申请 申请案件 申请案 申请办件 申请信件 申请工作 申请业务 类申请 类的申请 方面的申请 方面申请 事项的申请 依申请',
    ),
  ],
  // 依申请公开, 依申请公开政府信息的申请
  [
    list('依申请公开'),
    ['', ...list('政府信息 政务信息 信息 的政府信息 的信息 政府信息公开')],
    [
      '',
      ...list(
        '申请 的申请 件 申请件 办件 事项 的事项 的情况 案件 请求 申请书 申请表 信件 工作 业务 办理工作 类申请 类事项 来件 来函 诉求',
      ),
    ],
  ],
  // 政府信息依申请公开, 政府信息依申请公开件
  [
    list('政府信息 政务信息 信息 政府信息公开'),
    list('依申请公开 依申请'),
    ['', ...list('申请 件 申请件 办件 事项 案件 工作')],
  ],
  // 申请公开政府信息, 申请公开相关信息的要求
  [
    ['', ...list('要求 请求')],
    list('公开 申请公开'),
    list('政府信息 有关政府信息 相关政府信息 政务信息 政务公开信息 有关信息 相关信息'),
    list('申请 的申请 的请求'),
  ],
  [
    ['', ...list('要求 请求')],
    list('申请公开'),
    list('政府信息 有关政府信息 相关政府信息 政务信息 政务公开信息 有关信息 相关信息'),
    list('事项 件 的要求 的事项'),
  ],
  [
    ['', ...list('要求 请求')],
    list('申请公开 申请获取'),
    list('信息 政府信息 有关政府信息 相关政府信息 政务信息 政务公开信息'),
  ],
  [list('有关 关于 要求'), list('公开'), list('政府信息 有关政府信息 相关政府信息'), list('的申请 申请 的请求')],
  [list('申请'), list('信息公开 政府信息公开 政务公开信息 公开事项 公开件 公开要求 公开申请')],
  [list('依申请'), list('件 办件 政府信息公开 信息公开 公开类 政府信息公开申请')],
  [list('公开申请'), ['', ...list('数 件 数量')]],
  [list('公开类申请')],
  [list('政府'), list('信息申请 信息申请公开 信息公开的依申请 公开申请')],
]

function list(words: string): string[] {
  return words.split(' ')
}

/** Every name, each once. */
export function applicationNames(): string[] {
  const names = patterns.flatMap((pieces) =>
    pieces.reduce<string[]>((begun, piece) => begun.flatMap((name) => piece.map((next) => name + next)), ['']),
  )
  return [...new Set(names)]
}
