import { type Draft, isGovernment } from '../schema/draft'
import type { Section } from '../schema/format'
import { format2021 } from '../schema/format-2021'
import type { StatementOf } from './statement'

/** Statements on what stands in no table. What was done, and how often, only the clerk knows: it is left to be filled in. */
export const toldStatements: readonly StatementOf<Draft>[] = [
  {
    id: 'preamble.basis',
    field: 'preamble',
    title: '编制依据',
    text: ({ issuer, year }) =>
      `根据《中华人民共和国政府信息公开条例》第五十条和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（${format2021.basis}）要求，编制${issuer || '××'}${year}年${format2021.title}。`,
  },
  {
    id: 'preamble.sections',
    field: 'preamble',
    title: '报告的组成',
    text: () =>
      `本报告由${(format2021.sections as readonly Section[]).map(({ title }) => `“${title}”`).join('')}六个部分组成。`,
  },
  {
    id: 'preamble.period',
    field: 'preamble',
    title: '统计期限',
    text: ({ year }) => `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`,
  },
  {
    id: 'preamble.contact',
    field: 'preamble',
    title: '查阅和联系方式',
    text: () =>
      '本报告电子版可从××网站（网址：××）下载。如对本报告有疑问，请与××联系（地址：××，邮政编码：××，电话：××，电子邮箱：××）。',
  },
  {
    id: 'overview.proactive',
    field: 'overview',
    title: '主动公开',
    text: () => '本年度通过××等渠道主动公开政府信息××条，发布政策解读材料××篇。',
  },
  {
    id: 'overview.management',
    field: 'overview',
    title: '政府信息管理',
    text: () => '本年度修订政府信息管理制度××项，对拟公开的××条政府信息作了公开前审查，调整公开目录××处。',
  },
  {
    id: 'overview.platform',
    field: 'overview',
    title: '政府信息公开平台建设',
    text: () =>
      '本年度在××网站设有政府信息公开专栏××个，发布信息××条；运行政务新媒体账号××个，发布信息××条；设有政府信息查阅场所××处。',
  },
  {
    id: 'overview.supervision',
    field: 'overview',
    title: '监督保障',
    text: () => '本年度召开政府信息公开工作会议××次，举办业务培训××次，开展监督检查××次，发现问题××个，已整改××个。',
  },
  {
    id: 'overview.assessment',
    field: 'overview',
    title: '工作考核、社会评议结果',
    text: (draft) => (isGovernment(draft) ? '本年度政府信息公开工作考核结果为××，社会评议结果为××。' : undefined),
  },
  {
    id: 'overview.noAccountability',
    field: 'overview',
    title: '责任追究：没有发生',
    text: (draft) => (isGovernment(draft) ? '本年度没有发生因政府信息公开工作受到责任追究的情况。' : undefined),
  },
  {
    id: 'overview.accountability',
    field: 'overview',
    title: '责任追究：发生了',
    text: (draft) =>
      isGovernment(draft) ? '本年度因政府信息公开工作追究责任××人次，原因是××，处理结果为××。' : undefined,
  },
  {
    id: 'problems.both',
    field: 'problems',
    title: '问题和改进',
    text: () =>
      '（一）存在的主要问题\n一是××；二是××。\n（二）改进情况\n针对上述问题，本年度采取了××等措施，取得××的成效。下一步，将××。',
  },
  {
    id: 'problems.lastYear',
    field: 'problems',
    title: '上一年度问题的改进结果',
    text: () => '对上一年度报告提出的××问题，本年度采取了××等措施，改进结果为××。',
  },
  {
    id: 'otherMatters.noFee',
    field: 'otherMatters',
    title: '信息处理费：没有收取',
    text: () => '本年度未收取政府信息公开信息处理费。',
  },
  {
    id: 'otherMatters.fee',
    field: 'otherMatters',
    title: '信息处理费：收取了',
    text: () => '本年度依照国办函〔2020〕109号文件规定，收取政府信息公开信息处理费××元。',
  },
  {
    id: 'otherMatters.nothing',
    field: 'otherMatters',
    title: '没有其他事项',
    text: () => '无其他需要报告的事项。',
  },
]
