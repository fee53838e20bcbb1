/** What a word of a report means to the reader of claims: a row, a column, a noun, or how it stands to the figures. */
export type Noun =
  | 'application'
  /** 申请 alone: of information only where the context says so. */
  | 'bareApplication'
  | 'reconsideration'
  | 'suit'
  | 'directSuit'
  | 'suitAfterReconsideration'
  /** 复议诉讼案件: any of the three. */
  | 'dispute'
  | 'normativeDocuments'
  | 'regulations'
  | 'permits'
  | 'penalties'
  | 'compulsion'
  | 'fees'

export type Row =
  | 'received'
  /** 受理, 办理: new, new and carried in, or answered. */
  | 'accepted'
  | 'handled'
  /** Of those answered what had come in in the same year. */
  | 'answeredNew'
  | 'carriedIn'
  | 'carriedOut'
  /** 剩余 1 件于 2024 年 1 月办结: carried out of the year before that one. */
  | 'carriedLater'
  /** 结转 alone: into the year or out of it. */
  | 'carried'
  | 'granted'
  /** 公开 alone. */
  | 'opened'
  | 'partlyGranted'
  | 'refused'
  | 'refusedStateSecret'
  | 'refusedByLaw'
  | 'refusedSecurity'
  | 'refusedThirdParty'
  | 'refusedInternal'
  | 'refusedProcess'
  | 'refusedCaseFile'
  | 'refusedInquiry'
  | 'cannotProvide'
  | 'notHeld'
  /** 信息不存在: not held, or not there in a ready form. */
  | 'absent'
  /** 不属于本机关: not held, or handled in another way. */
  | 'notOurs'
  | 'needsCreating'
  | 'stillUnclear'
  | 'notProcessed'
  | 'petition'
  | 'repeated'
  | 'publication'
  | 'excessive'
  | 'reconfirm'
  | 'other'
  /** 终止办理: not corrected, fee not paid, or in another way. */
  | 'ended'
  | 'notCorrected'
  | 'feeUnpaid'

export type Column =
  | 'person'
  /** 公民: natural persons, or loosely anybody. */
  | 'citizens'
  /** 法人或其他组织 */
  | 'organisations'
  /** 企业: 商业企业, or loosely 法人. */
  | 'companies'
  | 'business'
  | 'research'
  | 'charity'
  | 'legalService'
  /** 其他 alone: another organisation, or another way to handle. */
  | 'others'
  | 'otherOrganisations'
  | 'issued'
  /** 发布: issued, or put before the public of what is in force. */
  | 'released'
  | 'repealed'
  | 'inForce'
  /** 保留: all in force, or those that were there before what was issued. */
  | 'kept'
  | 'upheld'
  /** 胜诉: upheld, or withdrawn. */
  | 'won'
  | 'corrected'
  | 'otherOutcome'
  /** 驳回: upheld, or ended in another way. */
  | 'dismissed'
  /** 审结: all but those pending. */
  | 'settled'
  | 'pending'

export type Domain = 'applications' | 'disputes' | 'documents' | 'decisions' | 'fees'

export type Sense =
  | `noun.${Noun}`
  | `row.${Row}`
  | `column.${Column}`
  | 'rate.handled'
  | 'rate.timely'
  | 'none'
  | 'share'
  | 'part'
  | 'rest'
  | 'each'
  | 'and'
  | 'respectively'
  | 'compare'
  | 'change'
  /** 上升到: what follows is the figure it came to. */
  | 'reached'
  /** 新增: came in of applications, was issued of documents. */
  | 'added'
  | 'channel'
  | 'partial'
  | 'subset'
  | 'withdrawn'
  /** 关于征地信息的公开申请: those on one topic, or all that there were. */
  | 'topic'
  /** 内容: what follows describes the applications and leads nowhere else. */
  | 'content'
  | 'thisYear'
  | 'lastYear'
  | 'own'
  | 'whole'
  | 'departments'
  | 'townships'
  /** 以县政府名义: in whose name documents are issued. */
  | 'inNameOf'
  | 'disclosure'
  | 'deciding'
  | 'arising'
  | 'fill'
  /** 主动公开: other information, or the class of a document beside 依申请公开 and 不予公开. */
  | 'proactive'
  | 'otherMatter'
