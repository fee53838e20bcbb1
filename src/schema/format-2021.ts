import type { Format, Leaf } from './format'

/**
 * The format in force for reports on 2021 and later: 国办公开办函〔2021〕30号, annex.
 *
 * Wording, order and merges follow the official Word template. Help texts name the article of the
 * 《中华人民共和国政府信息公开条例》 (国务院令第711号, here 条例) that decides what is counted in a row.
 */

const decisions: Leaf = { id: 'decisions', label: '本年处理决定数量' }

/** The four outcomes of a dispute and their sum: the same under each kind of procedure. */
const outcomes: readonly Leaf[] = [
  { id: 'upheld', label: '结果维持', help: '复议或诉讼结果维持了本机关的处理。' },
  { id: 'corrected', label: '结果纠正', help: '处理被撤销、变更、确认违法或责令重作。' },
  { id: 'otherOutcome', label: '其他结果', help: '撤回、驳回起诉、调解等其他结果。' },
  { id: 'pending', label: '尚未审结', help: '至当年 12 月 31 日还没有结果的案件。' },
  { id: 'total', label: '总计' },
]

export const format2021 = {
  id: '2021',
  basis: '国办公开办函〔2021〕30号',
  title: '政府信息公开工作年度报告',
  sections: [
    {
      id: 'overview',
      ordinal: '一',
      title: '总体情况',
      narrative: 'overview',
      hint: '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面；各级人民政府还应写明工作考核、社会评议和责任追究结果情况。',
    },
    {
      id: 'disclosure',
      ordinal: '二',
      title: '主动公开政府信息情况',
      table: 'disclosure',
      hint: '没有的填 0，不要留空。',
    },
    {
      id: 'applications',
      ordinal: '三',
      title: '收到和处理政府信息公开申请情况',
      table: 'applications',
      hint: '没有的填 0，不要留空。',
    },
    {
      id: 'disputes',
      ordinal: '四',
      title: '政府信息公开行政复议、行政诉讼情况',
      table: 'disputes',
      hint: '没有的填 0，不要留空。',
    },
    {
      id: 'problems',
      ordinal: '五',
      title: '存在的主要问题及改进情况',
      narrative: 'problems',
      hint: '写明本年度存在的主要问题，以及改进的措施和结果。',
    },
    {
      id: 'otherMatters',
      ordinal: '六',
      title: '其他需要报告的事项',
      narrative: 'otherMatters',
      hint: '是否收取信息处理费在这里报告；没有其他事项的也要写明。',
    },
  ],
  tables: [
    {
      id: 'disclosure',
      name: '表一',
      layout: 'blocks',
      labelHead: '信息内容',
      blocks: [
        {
          label: '第二十条第（一）项',
          columns: [
            { id: 'issued', label: '本年制发件数' },
            { id: 'repealed', label: '本年废止件数' },
            { id: 'inForce', label: '现行有效件数' },
          ],
          rows: [
            { id: 'regulations', label: '规章', help: '部门规章和地方政府规章；县级机关无权制定。' },
            { id: 'normativeDocuments', label: '行政规范性文件', help: '本机关制发的行政规范性文件。' },
          ],
        },
        {
          label: '第二十条第（五）项',
          columns: [decisions],
          rows: [{ id: 'permits', label: '行政许可', help: '本年作出的行政许可处理决定，单位：件。' }],
        },
        {
          label: '第二十条第（六）项',
          columns: [decisions],
          rows: [
            { id: 'penalties', label: '行政处罚', help: '本年作出的行政处罚决定，单位：件。' },
            { id: 'compulsion', label: '行政强制', help: '本年作出的行政强制决定，单位：件。' },
          ],
        },
        {
          label: '第二十条第（八）项',
          columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', kind: 'amount' }],
          rows: [{ id: 'fees', label: '行政事业性收费', help: '单位是万元，可带小数：5,190,000 元填 519。' }],
        },
      ],
    },
    {
      id: 'applications',
      name: '表二',
      layout: 'matrix',
      corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      columns: {
        label: '申请人情况',
        total: 'total',
        of: [
          { id: 'person', label: '自然人' },
          {
            label: '法人或其他组织',
            of: [
              { id: 'business', label: '商业企业' },
              { id: 'research', label: '科研机构' },
              { id: 'charity', label: '社会公益组织' },
              { id: 'legalService', label: '法律服务机构' },
              { id: 'otherOrg', label: '其他' },
            ],
          },
          { id: 'total', label: '总计' },
        ],
      },
      rows: [
        {
          id: 'received',
          label: '一、本年新收政府信息公开申请数量',
          short: '本年新收',
          help: '当年 1 月 1 日至 12 月 31 日新收到的申请（条例第二十九条）。',
        },
        {
          id: 'carriedIn',
          label: '二、上年结转政府信息公开申请数量',
          short: '上年结转',
          help: '应等于上一年度报告的第四项，各列都要一致。',
        },
        {
          label: '三、本年度办理结果',
          total: 'handled',
          of: [
            { id: 'granted', label: '（一）予以公开', help: '告知、提供或确定予以公开的（条例第三十六条）。' },
            {
              id: 'partlyGranted',
              label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
              short: '部分公开',
              help: '作区分处理后提供可公开部分的（条例第三十七条）。',
            },
            {
              label: '（三）不予公开',
              of: [
                { id: 'refusedStateSecret', label: '1.属于国家秘密', help: '依法确定为国家秘密的（条例第十四条）。' },
                {
                  id: 'refusedByLaw',
                  label: '2.其他法律行政法规禁止公开',
                  help: '其他法律、行政法规禁止公开的（条例第十四条）。',
                },
                {
                  id: 'refusedSecurity',
                  label: '3.危及“三安全一稳定”',
                  help: '公开后可能危及国家安全、公共安全、经济安全、社会稳定的（条例第十四条）。',
                },
                {
                  id: 'refusedThirdParty',
                  label: '4.保护第三方合法权益',
                  help: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益的（条例第十五条）。',
                },
                {
                  id: 'refusedInternal',
                  label: '5.属于三类内部事务信息',
                  help: '人事管理、后勤管理、内部工作流程三类（条例第十六条）。',
                },
                {
                  id: 'refusedProcess',
                  label: '6.属于四类过程性信息',
                  help: '讨论记录、过程稿、磋商信函、请示报告四类（条例第十六条）。',
                },
                { id: 'refusedCaseFile', label: '7.属于行政执法案卷', help: '行政执法案卷信息（条例第十六条）。' },
                {
                  id: 'refusedInquiry',
                  label: '8.属于行政查询事项',
                  help: '工商、不动产登记资料等另有查询规定的（条例第三十六条第七项）。',
                },
              ],
            },
            {
              label: '（四）无法提供',
              of: [
                {
                  id: 'notHeld',
                  label: '1.本机关不掌握相关政府信息',
                  help: '经检索没有，或不属于本机关负责公开的（条例第三十六条第四、五项）。',
                },
                {
                  id: 'needsCreating',
                  label: '2.没有现成信息需要另行制作',
                  help: '需要加工、分析才能形成的（条例第三十八条）。',
                },
                {
                  id: 'stillUnclear',
                  label: '3.补正后申请内容仍不明确',
                  help: '经补正，申请内容仍不明确的（条例第三十条）。',
                },
              ],
            },
            {
              label: '（五）不予处理',
              of: [
                {
                  id: 'petition',
                  label: '1.信访举报投诉类申请',
                  help: '以申请形式进行信访、投诉、举报等活动的（条例第三十九条）。',
                },
                {
                  id: 'repeated',
                  label: '2.重复申请',
                  help: '已答复后就相同内容再次申请的（条例第三十六条第六项）。',
                },
                {
                  id: 'publication',
                  label: '3.要求提供公开出版物',
                  help: '要求提供政府公报、报刊、书籍等的（条例第三十九条）。',
                },
                {
                  id: 'excessive',
                  label: '4.无正当理由大量反复申请',
                  help: '数量、频次明显超过合理范围且理由不合理的（条例第三十五条）。',
                },
                {
                  id: 'reconfirm',
                  label: '5.要求行政机关确认或重新出具已获取信息',
                  help: '要求对已经获取的信息再行确认或重新出具的。',
                },
              ],
            },
            {
              label: '（六）其他处理',
              of: [
                {
                  id: 'notCorrected',
                  label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                  short: '逾期不补正',
                  help: '逾期不补正，视为放弃申请的（条例第三十条）。',
                },
                {
                  id: 'feeUnpaid',
                  label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                  short: '逾期未缴费',
                  help: '收到收费通知后逾期不缴费的（条例第四十二条、国办函〔2020〕109号）。',
                },
                { id: 'otherHandling', label: '3.其他', short: '其他处理·其他', help: '不属于以上任何一种的。' },
              ],
            },
            { id: 'handled', label: '（七）总计', short: '办理结果总计', help: '本列（一）至（六）各行之和。' },
          ],
        },
        {
          id: 'carriedOut',
          label: '四、结转下年度继续办理',
          short: '结转下年度',
          help: '至当年 12 月 31 日还没有办结的申请。',
        },
      ],
      balance: { left: ['received', 'carriedIn'], right: ['handled', 'carriedOut'] },
    },
    {
      id: 'disputes',
      name: '表三',
      layout: 'line',
      total: 'total',
      groups: [
        { id: 'reconsideration', label: '行政复议' },
        {
          label: '行政诉讼',
          of: [
            { id: 'directSuit', label: '未经复议直接起诉' },
            { id: 'suitAfterReconsideration', label: '复议后起诉' },
          ],
        },
      ],
      columns: outcomes,
    },
  ],
} as const satisfies Format
