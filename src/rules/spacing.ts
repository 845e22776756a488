/** Characters that show nothing, and lookalikes from PDF copies. */
export interface SpacingRules {
  /** Zero width, bidirectional, soft hyphen, byte order, object replacement: taken out. */
  readonly invisible: RegExp;
  /** Radicals (U+2E80 … U+2FD5) and the characters they stand for, as pairs `⽂文`. */
  readonly radicals: string;
  readonly changes: readonly (readonly [string, string])[];
  readonly leaves: readonly string[];
}

export const spacingRules: SpacingRules = {
  invisible:
    /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufff9-\ufffc]/u,
  // The supplement block; the Kangxi block has compatibility mappings of its own.
  radicals:
    '⺁厂⺂乙⺃乚⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尢⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爪⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳网⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟',
  changes: [
    ['⽂件第3⻚', '文件第3页'],
    ['政\u200b府信息\ufeff公开', '政府信息公开'],
    ['2017年1 月1日', '2017年1月1日'],
    ['索 引 号', '索引号'],
    ['规 章', '规章'],
    ['\u3000\u3000本报告由镇政府编制。', '本报告由镇政府编制。'],
    ['2025 年共公开 38 条。', '2025年共公开38条。'],
    ['open  data', 'open data'],
    ['三、本年度办 理结果', '三、本年度办理结果'],
    ['1. 存在问题', '1.存在问题'],
    ['按要求 ，及时公开', '按要求，及时公开'],
    ['一  概 述', '一 概述'],
    ['第三条 各级人民政府应当公开。', '第三条 各级人民政府应当公开。'],
    ['二 〇一八年', '二〇一八年'],
    ['一 是加强领导', '一是加强领导'],
  ],
  leaves: ['open data', '10 20', '1. 2018年', 'ISO 9001', '张三 李四 王五'],
};
