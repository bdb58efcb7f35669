/** Words of the pages that lead to an office: objection, misuse, breaches; and of the pages about the site. */
import type { Words } from '../../../contract/words/language.ts'

type Block = { readonly title: Words; readonly text: readonly Words[] }

export const objectionWords = {
  title: ['提出异议', 'Object'],
  lead: (article: string): Words => [
    `对受理、评审工作有异议的，任何个人和单位都可以提出，什么时候都可以（《办法》${article}）。`,
    `Anyone may object to acceptance and review work, at any time (${article}).`,
  ],
  where: ['交给谁', 'To whom'],
  whereMore: (body: string): Words => [
    `${body}统一登记，现在用书面材料：当面递交或者邮寄。`,
    `${body} registers every objection. For now on paper: by hand or by post.`,
  ],
  online: ['网上提交还没有开通。开通以后，入口就在这一页。', 'Online filing is not open yet. When it is, it will be on this page.'],
  what: ['要给出什么', 'What to give'],
  person: ['个人提出', 'As an individual'],
  organisation: ['单位提出', 'As an organisation'],
  missing: ['少了哪一项，会告诉您补哪一项；已经写的不会作废。', 'If something is missing you are told what; nothing you gave is lost.'],
  facts: ['写清楚', 'Write down'],
  factsList: [
    ['对哪个单位、哪一步有异议（公示标题或者办件编号）', 'which organisation and which step (title of the notice or case number)'],
    ['事实：发生了什么，什么时候', 'the facts: what happened, and when'],
    ['每份证明材料证明什么', 'what each piece of evidence shows'],
  ],
  clock: ['之后怎么办', 'What happens then'],
  steps: (days: number, investigation: number, confirmation: number): readonly Block[] => [
    {
      title: ['审查', 'Examination'],
      text: [
        [
          `自收到之日起${days}个工作日内，看是否符合规定、证明是否充分（第二十九条）。`,
          `Within ${days} working days of receipt: is it in order, is the evidence sufficient (Article 29).`,
        ],
      ],
    },
    {
      title: ['调查', 'Investigation'],
      text: [
        [
          `符合规定并能提供充分证明的，可以组织专家和有关人员调查，期限${investigation}个工作日（实施细则）。`,
          `If so, experts and staff may investigate, within ${investigation} working days (implementing rules).`,
        ],
      ],
    },
    {
      title: ['结果', 'Result'],
      text: [
        [
          `处理结果书面告诉您，请您在${confirmation}个工作日内确认。不同意可以写明。`,
          `The result is told in writing; you are asked to confirm within ${confirmation} working days, and may disagree.`,
        ],
      ],
    },
  ],
  today: ['今天递交的，最晚审查到', 'Handed in today, it is examined by'],
  held: [
    '办结以前，被异议的单位停在当前这一步，其他单位照常（第十三、十六、十九条）。',
    'Until it is settled the organisation objected to waits at its step; the others go on (Articles 13, 16, 19).',
  ],
  identity: ['谁会看到您的身份', 'Who sees your identity'],
  identityMore: [
    '只有市牵头部门办理这件异议的人。身份单独加密保存，每次打开都写明理由并留下记录。被异议的单位、县（区）和专家看不到。',
    'Only those of the city lead body who handle it. Your identity is encrypted and kept apart; each opening is recorded with its reason. The organisation objected to, the district and the experts never see it.',
  ],
  unsigned: ['不想署名', 'Without your name'],
  unsignedMore: [
    '异议要署名。评选过程中的违法、违规、违纪情形，可以不署名，向市牵头部门反映，或者向市纪委监委举报（第三十条）：',
    'An objection carries a name. A breach in the process may be reported without one, to the lead body or to discipline inspection (Article 30): ',
  ],
  contact: ['联系方式', 'Contact'],
  other: ['这些事走别的门', 'Other doors'],
  otherList: [
    { path: '/report-misuse', words: ['冒用荣誉、出售出租奖牌证书', 'Misuse of an honour'] },
    { path: '/tracker', words: ['查自己的申报走到哪一步', 'Where your own application stands'] },
  ],
} as const

export const misuseWords = {
  title: ['反映冒用荣誉', 'Report misuse'],
  lead: [
    '发现宣传中没有注明获奖年度，或者出售、出租奖牌证书、用来从事其他营利活动的，任何人都可以反映。',
    'Anyone may report a mention without its year, or a plaque or certificate sold, rented out or used for other profit.',
  ],
  first: ['先查一下', 'Look first'],
  firstMore: ['输入证书编号，看这项荣誉是不是真的、今天有没有效。', 'Enter the certificate number to see whether the honour is genuine and valid.'],
  whom: ['向谁反映', 'Whom to tell'],
  whomMore: [
    '市牵头部门，或者该单位所在县（区）的牵头部门（第三十一条负责监督）。',
    'The city lead body, or the lead body of its district, which watches over holders (Article 31).',
  ],
  say: ['说清楚这些', 'Say this'],
  sayList: [
    ['哪个单位，在哪里看到的（照片、网址、时间）', 'which organisation, and where you saw it (photograph, address, time)'],
    ['怎么写的：有没有写获奖年度', 'how it was put: was the year named'],
    ['您的联系方式，可以不写', 'how to reach you, if you like'],
  ],
  afterwards: ['之后怎么办', 'What happens then'],
  afterwardsMore: [
    '立案登记，责令改正，记录在案；属于其他部门管的，移送有关部门。',
    'It becomes a case: an order to correct, a record, and referral where another authority is in charge.',
  ],
  right: ['正确的写法', 'The right wording'],
  rules: ['依据', 'Ground'],
} as const

export const privacyWords = {
  title: ['隐私声明', 'Privacy'],
  blocks: [
    {
      title: ['看网页不用登录，不跟踪', 'No sign-in to read, no tracking'],
      text: [
        ['本站没有脚本，没有统计代码，不引用任何第三方。', 'The site has no script and no counters, and takes nothing from third parties.'],
        [
          '只有您选了显示方式，才存一个名为 zhiheng-display 的 cookie，里面只有方式的名字，一年后到期。',
          'One cookie, zhiheng-display, is set when you choose a display mode; it holds the name of the mode and ends after a year.',
        ],
      ],
    },
    {
      title: ['查办件进度', 'Tracking a case'],
      text: [
        [
          '编号和查询码只用来核对，不写进网址，页面不保存。',
          'Number and code are only compared; they stand in no address, and the page is kept nowhere.',
        ],
      ],
    },
    {
      title: ['公开什么，不公开什么', 'What is public and what is not'],
      text: [
        [
          '公开：单位名称、类别、所在县（区）、奖项、日期、文号、证书编号。',
          'Public: names of organisations, their kind, district and award, days, document and certificate numbers.',
        ],
        [
          '不公开：任何个人姓名，异议人的身份和异议内容，评审专家是谁，评分和票数。',
          'Not public: the name of any person, objectors and what they wrote, who reviewed, scores and votes.',
        ],
        [
          '公开账本只有指纹，没有内容；应当删除的个人信息删除以后，账本仍然可以核验。',
          'The public ledger holds hashes only; personal data can be erased and the ledger still verifies.',
        ],
      ],
    },
    {
      title: ['您的权利', 'Your rights'],
      text: [
        [
          '可以要求查阅、更正、删除自己的个人信息（《个人信息保护法》第四十四至四十七条），联系方式在页脚。',
          'You may ask to see, correct or erase your personal data (Personal Information Protection Law, Articles 44–47); see the footer.',
        ],
      ],
    },
  ] satisfies readonly Block[],
} as const

export const accessibilityWords = {
  title: ['无障碍说明', 'Accessibility'],
  blocks: [
    {
      title: ['怎么看得更舒服', 'To read more easily'],
      text: [
        [
          '页面上方可以换关怀版（大字、单栏、大按钮、电话在最上面）、高对比、深色、跟随系统。',
          'Above each page: an easy version (large type, one column, large buttons, the telephone on top), high contrast, dark, or as the system.',
        ],
        ['放大到 400% 不会左右滚动。', 'Enlarged to 400 % nothing scrolls sideways.'],
      ],
    },
    {
      title: ['键盘和读屏', 'Keyboard and screen reader'],
      text: [
        [
          '全部内容用 Tab 键走得到，第一个是“跳到正文”。焦点有明显的框。',
          'Everything is reached by the Tab key, beginning with “Skip to the content”; the focus is plainly framed.',
        ],
        ['标题分级，表格有表头，每日计数逐日读出。', 'Headings are in levels, tables have heads, and the count is read day by day.'],
        ['没有验证码，没有弹窗，没有限时。', 'There are no puzzles, no pop-ups and no time limits.'],
      ],
    },
    {
      title: ['旧电脑也能用', 'On old machines'],
      text: [['不用脚本，Chrome 87 以上、UOS 和麒麟自带的浏览器都可以。', 'No script is needed; Chrome 87 and later will do.']],
    },
    {
      title: ['还是不方便', 'If that is not enough'],
      text: [['打电话给我们，公示名单可以念给您听，也可以寄纸质的。', 'Call us: lists can be read to you or sent on paper.']],
    },
  ] satisfies readonly Block[],
} as const

export const aboutWords = {
  title: ['关于本站', 'About'],
  lead: (measures: string): Words => [`本站按${measures}公开评选全过程。`, 'This site makes the whole selection public, as the Measures ask.'],
  who: ['谁在办', 'Who does what'],
  host: ['主办、承办', 'Run by'],
  hostMore: ['评选的日常工作（第九条）', 'the daily work of the award (Article 9)'],
  districts: ['县（区）受理机构', 'Receiving bodies of counties and districts'],
  area: ['地区', 'Area'],
  body: ['受理机构', 'Receiving body'],
  supervision: ['监督', 'Supervision'],
  supervisionMore: [
    '市表彰奖励办公室监督和指导评选程序（第三十六条）；市纪委监委受理举报（第三十条）。',
    'The commendation office supervises the procedure (Article 36); discipline inspection takes reports (Article 30).',
  ],
  noBody: ['尚未设定', 'not set yet'],
  open: ['数据和接口', 'Data and interfaces'],
  openMore: ['公示、名录可以下载 Excel、订阅 Atom；程序接口的说明在', 'Notices and holders come as Excel and Atom; the interface is described at'],
} as const

export const sitemapWords = {
  title: ['网站地图', 'Site map'],
  carries: ['执行', 'carries out'],
  pages: ['全部页面', 'All pages'],
  articles: ['全部条文', 'All articles'],
} as const
