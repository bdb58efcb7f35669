// §38.1
// | 市质量工作议事协调机构牵头部门依据本办法制（修）订市政府质量奖评审实施细则并组织实施。
// not computed: the implementing rules are the parameters ◇ in `rules.ts`; versions are published by `procedure/rules.ts`.
