/**
 * Words that stand around a number in a sentence. All are matched on folded text: white space dropped, full-width
 * ASCII made half-width (`，` is `,`).
 */

export interface UnitWord {
  readonly unit: string;
  /** What the unit is counted as; `件(次)` is `件次`. */
  readonly as: string;
  /** When this follows, the word is no unit: `个` before 月, `条` before 例. */
  readonly notBefore: string | null;
}

export interface NumberWords {
  readonly units: readonly UnitWord[];
  /** Right before the number. */
  readonly approxBefore: RegExp;
  /** Between the number and its unit. */
  readonly approxInside: string;
  /** Right after the unit. */
  readonly approxAfter: string;
  /** Words between a cue and its number that say nothing: `信息共计…`, `数量为…`. Matched at the end of the left text. */
  readonly filler: RegExp;
  /** What follows a 一 that counts nothing, because a motto goes on with another: 办结一件申请、解决一个问题. */
  readonly motto: RegExp;
  /** A number without a unit is only read after one of these: `数量为0`, `件数:3`. */
  readonly bareAfter: RegExp;
}

const unit = (word: string, notBefore: string | null = null, as = word): UnitWord => ({ unit: word, as, notBefore });

export const numberWords: NumberWords = {
  units: [
    unit('(条)', null, '条'),
    unit('(件)', null, '件'),
    unit('”条', '例|款|规定', '条'),
    unit('人(次)', null, '人次'),
    unit('件(次)', null, '件次'),
    unit('场(次)', null, '场次'),
    unit('件/次', null, '件次'),
    unit('人/次', null, '人次'),
    unit('人次'),
    unit('件次'),
    unit('条次'),
    unit('场次'),
    unit('批次'),
    unit('篇次'),
    unit('次', '级|日|月|年'),
    unit('件', '套'),
    unit('宗'),
    unit('起'),
    unit('条', '例|款|规定'),
    unit('篇'),
    unit('份'),
    unit('则'),
    unit('例'),
    unit('封'),
    unit('个', '月|工作日|小时|百分点|自然日|季度|交易日'),
    unit('项'),
    unit('期', '间|限|末|货'),
    unit('场', '所'),
    unit('名'),
    unit('人', '大|民|口|均|以上'),
    unit('位', '于|居|列'),
    unit('家'),
    unit('处'),
    unit('册'),
    unit('幅'),
    unit('部', '门|分|委|署|级'),
    unit('档'),
    unit('本'),
    unit('户'),
    unit('通'),
    unit('班'),
    unit('轮'),
    unit('亿元'),
    unit('万元'),
    unit('元'),
    unit('%'),
  ],
  approxBefore: /(?:大约|约为|约|将近|接近|近|超过|达到?超|突破|超|逾|不到|近乎|至少有)$/u,
  approxInside: '余|多|几',
  approxAfter: '以上|左右|余|多',
  filler:
    /(?:共计|合计|总计|历年累计|累计|总共|一共|共有|达到|数量|条数|总数|总量|数|共|达|高达|为|有|是|的|了|均|已|计|总|分别|“|”|"|:|\(|即|则|仅|只)+$/u,
  motto: /^[^,;。、\d]{1,8}、[^,;。、\d]{1,8}一[个颗片方批群类域座面支]/u,
  bareAfter: /(?:为|:|数量|数|总数|粉丝)$/u,
};
