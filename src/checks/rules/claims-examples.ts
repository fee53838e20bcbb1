import type { RuleExample } from '../rule'

const cells = (received: string, handled: string, carriedOut: string) => ({
  'applications.received.total': received,
  'applications.handled.total': handled,
  'applications.carriedOut.total': carriedOut,
})

/** The examples of the rule on figures in the text: what it finds, and the many it leaves alone. */
export const claimExamples: readonly RuleExample[] = [
  {
    title: '正文写收到 1 件，表中是 0',
    given: { otherCells: '0', texts: { overview: '2023年度政府信息公开申请收件数量为1件。' } },
    finds: ['正文写“政府信息公开申请收件数量为1件”，表二“本年新收·总计”为 0'],
  },
  {
    title: '正文写没有，表中却有',
    given: { otherCells: '0', cells: cells('2', '2', '0'), texts: { overview: '本年度未收到政府信息公开申请。' } },
    finds: ['正文写“未收到政府信息公开申请”，表二“本年新收·总计”为 2，请改正文或表格'],
  },
  {
    title: '其中几件也要一致，中文数字、约数都认得',
    given: {
      otherCells: '0',
      cells: { ...cells('12', '12', '0'), 'applications.granted.total': '10', 'applications.notHeld.total': '2' },
      texts: { overview: '全年受理政府信息公开申请十二件，其中予以公开9件，无法提供2件。' },
    },
    finds: ['正文写“予以公开9件”，表二“予以公开·总计”为 10'],
  },
  {
    title: '均为、全部，占百分之几也要一致',
    given: {
      otherCells: '0',
      cells: {
        ...cells('8', '8', '0'),
        'applications.received.person': '7',
        'applications.received.business': '1',
        'applications.granted.total': '6',
        'applications.notHeld.total': '2',
      },
      texts: {
        overview: '收到政府信息公开申请8件，申请人均为自然人。办结政府信息公开申请8件，其中予以公开6件，占65%。',
      },
    },
    finds: [
      '正文写“申请人均为自然人”，表二“本年新收·自然人”为 7，“本年新收·总计”为 8，不是全部，请改正文或表格',
      '正文写“予以公开6件，占65%”，表二“办理结果总计·总计”为 8，“予以公开·总计”为 6，即 75%',
    ],
  },
  {
    title: '均按期答复说的是时限，均维持说的是已审结的',
    given: {
      otherCells: '0',
      cells: {
        ...cells('9', '8', '1'),
        'disputes.reconsideration.upheld': '1',
        'disputes.reconsideration.pending': '1',
        'disputes.reconsideration.total': '2',
      },
      texts: {
        overview: '收到政府信息公开申请9件，均按期答复。因政府信息公开被申请行政复议2件，均维持，1件尚未审结。',
      },
    },
    finds: [],
  },
  {
    title: '行政规范性文件、行政许可、行政复议等同样核对',
    given: {
      otherCells: '0',
      cells: { 'disclosure.normativeDocuments.issued': '3', 'disputes.reconsideration.total': '1' },
      texts: { overview: '全年制发规范性文件4件。因政府信息公开引发的行政复议0件。' },
    },
    finds: [
      '正文写“制发规范性文件4件”，表一“行政规范性文件·本年制发件数”为 3',
      '正文写“行政复议0件”，表三“行政复议·总计”为 1',
    ],
  },
  {
    title: '受理 25 件可以含上年结转；办结和结转与表一致',
    given: {
      otherCells: '0',
      cells: { ...cells('24', '24', '1'), 'applications.carriedIn.total': '1' },
      texts: { overview: '全年共受理政府信息公开申请25件，其中24件按时答复，1件结转下年度继续办理。' },
    },
    finds: [],
  },
  {
    title: '来信、热线、网站信息等其他数字不管',
    given: {
      otherCells: '0',
      texts: { overview: '县长信箱受理来信118件，办结93件。主动公开政府信息2346条，其中政务动态1940条。' },
    },
    finds: [],
  },
  {
    title: '上半年的、延期的、涉及某一领域的只是一部分，不与总数比',
    given: {
      otherCells: '0',
      cells: cells('9', '9', '0'),
      texts: { overview: '上半年收到政府信息公开申请3件。涉及征地的政府信息公开申请5件，延期答复2件。' },
    },
    finds: [],
  },
  {
    title: '表格还没有填',
    given: { texts: { overview: '全年收到政府信息公开申请5件。' } },
    finds: [],
  },
]
