/** Pinyin in brackets behind a character, which mirrors inject: `政务(wù)`, `公(gong)(gong)开(kai)(kai)`. */
export interface PinyinRules {
  /** One syllable, without tones or with one tone mark folded away. */
  readonly syllable: RegExp;
  /** A block with one of these speaks about pinyin and keeps its brackets. */
  readonly aboutPinyin: RegExp;
  /** So many syllables with tone marks on a page prove the injection; one is enough behind a Traditional character. */
  readonly marked: number;
  /** So many without tone marks; a doubled one is enough by itself. */
  readonly plain: number;
  readonly changes: readonly (readonly [string, string])[];
  readonly leaves: readonly string[];
}

export const pinyinRules: PinyinRules = {
  syllable:
    /^(?:(?:[bpmf]|[dtnl]|[gkh]|[jqx]|[zcs]h?|r)?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong|i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ua|uo|uai|ui|uan|un|uang|ü|üe|ue|üan|ün|v|ve)|er|yi|ya|yo|ye|yai|yao|you|yan|yin|yang|ying|yong|wu|wa|wo|wai|wei|wan|wen|wang|weng|yu|yue|yuan|yun|[mn]g?|hm|hng)$/u,
  aboutPinyin: /拼音|注音|读音|讀音|读作|讀作|音同|声调|聲調|多音字|生僻字|普通话|普通話/u,
  marked: 3,
  plain: 6,
  changes: [
    ['政務(wù)公開情況如下:政務(wù)服務(wù)', '政务公开情况如下：政务服务'],
    ['公(gong)(gong)开(kai)(kai)', '公开'],
    ['我局認(rèn)真落實(shí)', '我局认真落实'],
    ['報（bào）告', '报告'],
    ['服務(wù)系統(tǒng)（GIS）', '服务系统（GIS）'],
  ],
  leaves: [
    '国内生产总值（GDP）',
    '采取政府和社会资本合作（PPP）模式',
    '网站（www.example.gov.cn）',
    '（一）主动公开',
    '“务”字的拼音为务（wù）、公（gōng）、开（kāi）',
    '项目（an）',
    '服务（app）',
  ],
};
