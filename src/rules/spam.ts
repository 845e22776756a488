/** Words that a hijacked mirror writes over those of the report: the names of betting sites in place of 信息公开. */
export interface SpamRule {
  readonly id: string;
  readonly why: string;
  readonly pattern: RegExp;
  /** How often a report must show it: once may be a word of its own. */
  readonly least: number;
  readonly shows: readonly string[];
  readonly not: readonly string[];
}

export const spamRule: SpamRule = {
  id: 'spam/betting-site',
  why: 'where these words stand, others are missing, and figures may be too',
  pattern:
    /(?:体育|娱乐|棋牌|博彩|彩票)(?:官网|[*·.]?投注(?![站点机])|开户|在线平台)|线上娱乐|澳门(?:新?葡京|皇冠|金沙|威尼斯人)|(?:365|188|bet365)体育/iu,
  least: 3,
  shows: ['某某365体育官网办理情况。某某365体育官网系统收到申请12封,按365体育官网流程处理。'],
  not: [
    '全市体育彩票销售额公开12次。体育场馆、娱乐场所检查结果公开3次。',
    '体育官网改版,发布信息30条。',
    '公开体育彩票投注站设置3次。福利彩票投注站公示2次,彩票投注点调整1次。',
  ],
};
