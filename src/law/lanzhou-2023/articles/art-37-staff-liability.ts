// §37.1
// | 对在评选过程中滥用职权、玩忽职守、徇私舞弊、造成不良后果的人员，取消其相应工作资格，并依法依规追究责任。
// not computed: ending a person's qualification is recorded by `procedure/expert.ts` and `procedure/account.ts`; responsibility is pursued elsewhere.
