// §9.1
// | 市政府质量奖评审的申报、受理、评审、表彰、宣传推广、监督管理等日常工作由市质量工作议事协调机构牵头部门具体承办，
// | 主要职责是：
// not computed: names the body that does the daily work; who may do what is the table `procedure/steps.ts`.

// §9.1(1)
// | （一）组织市政府质量奖评选工作，制（修）订市政府质量奖评审实施细则；
// not computed: a task. The implementing rules are the parameters ◇ in `rules.ts`, published by `procedure/rules.ts`.

// §9.1(2)
// | （二）发布市政府质量奖评选的相关信息，受理市政府质量奖的申报，组建专家评审组按程序进行评审；
// not computed: a task, carried by `procedure/edition.ts`, `procedure/application.ts` and `procedure/site-review.ts`.

// §9.1(3)
// | （三）召集相关部门召开会议，审议评审结果，确定提请市政府审定表彰的拟获奖企业和组织名单，并进行公示；
// not computed: a task, carried by `procedure/meeting.ts` and `procedure/proposed-list.ts`.

// §9.1(4)
// | （四）对获奖企业和组织的质量保证能力进行跟踪管理，加强市政府质量奖品牌宣传、经验推广和基础培育工作；
// not computed: a task after the award; follow-up of holders is not carried yet.

// §9.1(5)
// | (五) 承办市政府交办的有关市政府质量奖评选的其他工作。
// not computed: other tasks as the government assigns them cannot be known beforehand.
