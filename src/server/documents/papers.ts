/** What each official paper is made of. All texts come ready in words: the typesetter only sets them. Days are `'2026-09-18'`. */
import type { Day } from '../../law/calendar.ts'

/** What makes a sheet checkable: the entry it stands on, and where to look it up. */
export interface Proof {
  /** 存证号, the entry's place in the public ledger; null until it is sealed. */
  readonly number: number | null
  /** SHA-256 of the entry in hex. The check words are made of it. */
  readonly hash: string
  /** The page that the QR code leads to. */
  readonly address: string
}

interface Paper {
  readonly proof: Proof
  /** Stands in a frame at the head of every sheet, such as 示例（虚构）. */
  readonly remark?: string | undefined
}

/** 公示、公告. */
export interface NoticePaper extends Paper {
  /** The publisher, in red at the head and above the seal. */
  readonly office: string
  readonly documentNumber: string
  readonly title: string
  /** Paragraphs, one a line. */
  readonly text: string
  readonly subjects: {
    /** 受理名单，共12家. */
    readonly caption: string
    /** 按单位名称笔画排序，排名不分先后. */
    readonly order: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  } | null
  readonly period: {
    /** 公示期自2026年9月18日发布，至9月24日（星期四）24时止，共5个工作日. */
    readonly sentence: string
    readonly days: readonly { readonly day: string; readonly weekday: string; readonly note: string; readonly counted: boolean }[]
    /** 依据《办法》第十五条、《民法典》第二百零一条、国办发明电〔2025〕7号. */
    readonly ground: string
  } | null
  /** How to object, whom to call: paragraphs, one a line. */
  readonly contact: string
  /** 印发机关, at the foot of the last page. */
  readonly issuer: string
  readonly date: Day
}

/** 证书. */
export interface CertificatePaper extends Paper {
  readonly holder: string
  readonly creditCode: string
  /** 兰州市政府质量奖 or 兰州市政府质量奖提名奖. */
  readonly honour: string
  readonly year: number
  /** Why it is given, in one sentence. */
  readonly citation: string
  readonly documentNumber: string
  readonly government: string
  readonly date: Day
  /** 2027年1月20日至2032年1月20日24时. */
  readonly validity: string
  readonly certificate: string
}

/** 提交回执. */
export interface ReceiptPaper extends Paper {
  readonly office: string
  readonly title: string
  readonly number: string
  /** Eight digits that open the tracker. */
  readonly checkCode: string
  readonly applicant: string
  readonly creditCode: string
  readonly edition: string
  readonly version: number
  /** When it was received, in words to the second. */
  readonly receivedAt: string
  readonly files: readonly {
    readonly slot: string
    readonly name: string
    readonly size: string
    readonly sha256: string
    readonly businessSecret: boolean
  }[]
  /** What happens next, in order. */
  readonly next: readonly { readonly what: string; readonly when: string }[]
  /** Address of the tracker. */
  readonly tracker: string
}

/** 告知书: 补正通知, 不予推荐告知, 未列入受理名单告知 … */
export interface LetterPaper extends Paper {
  readonly office: string
  readonly documentNumber: string
  readonly title: string
  readonly addressee: string
  /** 事由、事实、依据、结论、救济: paragraphs, one a line; an empty one is left out. */
  readonly matter: string
  readonly facts: string
  readonly ground: string
  readonly conclusion: string
  readonly remedy: string
  readonly date: Day
}

/** 审议会纪要. */
export interface MinutesPaper extends Paper {
  readonly office: string
  readonly documentNumber: string
  readonly title: string
  /** What the record says besides the counts: paragraphs, one a line. */
  readonly record: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** The office's own words: paragraphs, one a line. */
  readonly text: string
  /** 到会成员签字. */
  readonly signatures: string
  readonly members: readonly string[]
  readonly date: Day
}

/** 核验单: a certificate's standing on a day, as the portal answers it. */
export interface VerificationPaper extends Paper {
  readonly office: string
  readonly title: string
  /** 有效, 已撤销 … and one sentence on it. */
  readonly standing: string
  readonly sentence: string
  /** The honour is still held; otherwise its standing is set in red. */
  readonly held: boolean
  readonly rows: readonly (readonly [string, string])[]
  /** What the sheet proves and what not: paragraphs, one a line. */
  readonly note: string
  readonly issuer: string
  readonly date: Day
}

/** 现场评审报告、综合评价报告、评审反馈报告: parts of words and tables. */
export interface ReportPaper extends Paper {
  readonly office: string
  readonly documentNumber: string
  readonly title: string
  /** Paragraphs, one a line. */
  readonly lead: string
  readonly sections: readonly {
    readonly heading: string
    /** Paragraphs, one a line. */
    readonly text: string
    readonly table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } | null
  }[]
  readonly signatures: string
  /** Who signs: the name, and how far it is; an empty state is a line to sign on. */
  readonly members: readonly { readonly name: string; readonly state: string }[]
  readonly date: Day
}

/** 抽取记录: what was frozen, who committed and opened what, the order with its reasons, who could not come and who followed. */
export interface DrawPaper extends Paper {
  readonly office: string
  readonly title: string
  /** Paragraphs, one a line. */
  readonly record: string
  readonly tables: readonly {
    readonly caption: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }[]
  /** How to check it: paragraphs, one a line. */
  readonly note: string
  readonly signatures: string
  /** A line for each party, and for who called the experts. */
  readonly parties: readonly string[]
  readonly date: Day
}

/** Every kind of official paper with its data. */
export interface Papers {
  readonly notice: NoticePaper
  readonly certificate: CertificatePaper
  readonly receipt: ReceiptPaper
  readonly letter: LetterPaper
  readonly verification: VerificationPaper
  readonly minutes: MinutesPaper
  readonly report: ReportPaper
  readonly draw: DrawPaper
}
export type PaperKind = keyof Papers
