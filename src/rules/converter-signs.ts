/** What shows that a page went through a Taiwan-style converter. Written in Simplified: the page is folded first. */
export interface ConverterSigns {
  /** No mainland agency writes these: one is enough. By a part that all of them have, so that few are looked for. */
  readonly strong: Readonly<Record<string, readonly string[]>>;
  /** Rarely written by an agency: two different ones are needed. */
  readonly weak: readonly string[];
  /** Signs only on a page in Traditional script: a mainland agency may write them, a converter always does. */
  readonly inTraditional: readonly string[];
  /** The fullest conversion also turns the subject of the report into 资讯. */
  readonly full: readonly string[];
  /** Words of the mainland's own institutions: the text is the mainland's. */
  readonly mainland: readonly string[];
  /** Words of Taiwan's, Hong Kong's and Macao's institutions: as many as the others, and the text keeps its words. */
  readonly elsewhere: readonly string[];
}

export const converterSigns: ConverterSigns = {
  strong: {
    入口网站: ['入口网站'],
    网路: ['网际网路', '网路申请', '网路问政', '网路舆情', '网路平台', '网路媒体', '网路公开', '网路信息', '政府网路'],
    档案: ['附属档案', '规范性档案', '政策性档案', '政策档案', '政府档案公开', '档案精神', '等档案', '号档案', '档案要求', '红头档案'],
    程式: ['办事程式', '工作程式', '办理程式', '办件程式', '法定程式', '行政程式', '程式规定', '按程式', '依程式'],
    专案: ['工作专案', '建设专案', '重大专案'],
    资讯: ['资讯公开', '人民政府资讯', '政府资讯'],
    部落格: ['部落格'],
    最佳化: ['最佳化'],
    伺服器: ['伺服器'],
    萤幕: ['萤幕'],
    释出: ['释出资讯', '释出信息', '释出政府', '发言人释出', '新闻释出', '向社会释出'],
    人民民众: ['人民民众'],
  }, // prettier-ignore
  weak: ['网路', '软体', '硬体', '巨观', '讯息', '幼稚园', '计程车', '列印', '搜寻', '连结', '模组', '荧幕', '光碟', '宽频', '数位化'], // prettier-ignore
  inTraditional: ['民众', '办事视窗', '服务视窗', '受理视窗', '咨询视窗', '视窗受理'],
  full: ['资讯公开', '政府资讯'],
  mainland: [
    '中华人民共和国', '国务院', '人民政府', '党中央', '市委', '县委', '省委', '区委', '党委', '党组', '街道办事处', '政务公开', '政府信息公开', '中共', '人大代表', '政协',
    '办公厅', '自治区', '公开条例', '乡镇', '我省', '我市', '我县', '我区', '我镇', '我局', '微信', '财政局', '年度报告', '政务服务',
  ], // prettier-ignore
  elsewhere: [
    '中华民国', '行政院', '立法院', '监察院', '司法院', '考试院', '县议会', '市议会', '政府资讯公开法', '个人资料保护法', '个资法', '户政事务所', '直辖市政府', '公务员惩戒', '民国',
    '特区政府', '特别行政区政府', '立法会', '政制及内地事务', '新闻处', '区议会', '民政事务总署', '公开资料守则', '行政长官',
  ], // prettier-ignore
};
