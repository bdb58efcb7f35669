import { article } from '../../verdict.ts'

// §33.1
// | 获奖企业和组织以欺骗、贿赂等不正当手段获奖的，取消其奖励，收回奖牌、证书，10年内不予受理其申报，依法依规予以处
// | 理，并向社会公开。
// The ban is counted as in article 32. Taking back an honour got by fraud is not carried yet.
export const grounds = {
  'banned-fraud': article(33, 1, '10年内不予受理其申报'),
}
