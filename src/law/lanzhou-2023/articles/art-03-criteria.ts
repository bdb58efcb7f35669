// §3.1
// | 市政府质量奖以《卓越绩效评价准则》（GB/T19580）和《卓越绩效评价准则实施指南》（GB/Z19579）等国
// | 家标准为基本依据，遵循科学、公开、公平、公正的评审准则，坚持市场评价原则，自觉接受社会监督。
// not computed: names the standards and the spirit of the review. The standards are data: `criteria/`, one file a criteria set; `criteria.publish` brings another.
