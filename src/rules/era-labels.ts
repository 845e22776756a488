import type { EraLabel } from '../identify/identify-input.ts';

/** Labels that only one era's form has, as `toKey` makes them (formats of the four national and provincial forms). */
export const eraLabels: readonly EraLabel[] = [
  { era: 'annex', keys: ['历年累计', '受理政府信息公开申请总数', '受理依申请公开信息总数', '全文电子化的主动公开信息数', '网站专栏页面访问量', '依申请公开信息目录数', '否决公开答复总数', '主动公开文件数'] },
  { era: '2014-2018', keys: ['制发规范性文件总数', '回应公众关注热点或重大舆情数', '属于已主动公开范围数', '告知作出更改补充数', '主动公开政府信息数', '申请办结数', '举报投诉数量'] },
  { era: '2019-2020', keys: ['本年新制作数量', '对外公开总数量', '上一年项目数量', '政府集中采购', '其他对外管理服务事项', '本年增/减'] },
  { era: '2021-', keys: ['本年制发件数', '本年废止件数', '现行有效件数', '本年收费金额(单位万元)', '本年收费金额'] },
]; // prettier-ignore
