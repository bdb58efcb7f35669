// §7.1
// | 市政府质量奖评选不向申报企业和组织收取任何费用，所需资金由项目主管单位列入当年预算。
// not computed: there is no payment anywhere in the system to refuse: no field, step or price takes one (`tests/no-fee.test.ts` searches the contract). The edition records its budget lines.
