import { describe, expect, it } from 'vitest';
import { passageAt } from '../../../src/passage.ts';
import { normalizeText } from '../../../src/normalize/normalize-text.ts';
import { chinese, cleanPage, contextOf, replay, withoutSpace } from './clean-page.ts';

const textOf = (page: string, options = chinese): string =>
  cleanPage(page, options)
    .map((clean) => clean.text)
    .join('\n');
const rulesOf = (page: string): string[] => cleanPage(page).flatMap((clean) => clean.edits.map((edit) => edit.rule));

describe('script', () => {
  it('converts a Traditional block and leaves the Simplified ones of the same page alone', () => {
    const page = '青石镇人民政府主动公开信息十二条,其中乾县来函一件。\n圖片由讀者提供\n联系人:於昇、谢暐';
    expect(textOf(page)).toBe(
      '青石镇人民政府主动公开信息十二条，其中乾县来函一件。\n图片由读者提供\n联系人：於昇、谢暐',
    );
    const [first, , last] = cleanPage(page);
    expect(
      [...(first?.edits ?? []), ...(last?.edits ?? [])].filter((edit) => /script|repair/u.test(edit.rule)),
    ).toEqual([]);
  });

  it('converts only the Traditional sentence of a block with both', () => {
    const text = '临湖县认真贯彻条例，及时发布信息。歡迎轉載本網資訊。全县无行政复议。';
    expect(textOf(text)).toBe('临湖县认真贯彻条例，及时发布信息。欢迎转载本网资讯。全县无行政复议。');
  });

  it('keeps 乾 in place names and 著 where it is meant, and writes 着 elsewhere', () => {
    const page = '陝西乾縣與乾安縣來訪,在顯著位置張貼著名學者的著作,圍繞著重點工作,件件有著落。';
    expect(textOf(page)).toBe('陕西乾县与乾安县来访，在显著位置张贴著名学者的著作，围绕着重点工作，件件有着落。');
  });

  it('leaves a lone variant in a Simplified page', () => {
    expect(textOf('望江区政府信息公开年度报告\n崑腔')).toBe('望江区政府信息公开年度报告\n崑腔');
  });
});

describe('a page that a Taiwan-style converter wrote', () => {
  const page = [
    '云溪市人民政府辦公室2015年政府信息公開年度報告',
    '市政府入口網站公開檔案58份,網路申請3件,方便民眾查詢市檔案館的規範性檔案。',
    '加強人事檔案管理,行政許可權改革按法定程式推進,設定依據公開。',
  ].join('\n');

  it('gets its words back, official terms stay', () => {
    expect(textOf(page)).toBe(
      [
        '云溪市人民政府办公室2015年政府信息公开年度报告',
        '市政府门户网站公开文件58份，网络申请3件，方便群众查询市档案馆的规范性文件。',
        '加强人事档案管理，行政许可权改革按法定程序推进，设定依据公开。',
      ].join('\n'),
    );
  });

  it('keeps 民众 where the agency wrote 群众 too', () => {
    expect(textOf(`${page}\n群眾滿意率百分之九十`)).toContain('方便民众查询');
  });

  it('records one edit from the Traditional word to the word of the agency', () => {
    const edit = cleanPage(page)
      .flatMap((clean) => clean.edits)
      .find((one) => one.rule === 'lexicon/portal');
    expect(edit).toMatchObject({ before: '入口網站', after: '门户网站' });
  });

  it('a genuine Taiwan text keeps its words', () => {
    const text = '依政府資訊公開法第七條,行政院及各縣市政府之檔案、程式,得於網際網路公開,民國一百年。';
    expect(textOf(text)).toBe('依政府资讯公开法第七条，行政院及各县市政府之档案、程式，得于网际网路公开，民国一百年。');
  });

  it('a mainland text that uses such a word by itself keeps it', () => {
    const text = '望江区人民政府编发工作简讯12期，设定公开时限，方便民众办事，查阅档案9卷。';
    expect(textOf(text)).toBe(text);
  });
});

describe('damage', () => {
  it('converts the character in front of it in a sentence that is Simplified, and no other', () => {
    expect(textOf('全镇认真落实政府信息公開(kāi)条例，崑腔传习所辦(bàn)公室负责。')).toBe(
      '全镇认真落实政府信息公开条例，崑腔传习所办公室负责。',
    );
    expect(textOf('全镇认真落实政府信息公開条例（办公室负责）。')).toBe('全镇认真落实政府信息公開条例（办公室负责）。');
  });

  it('takes pinyin out on a page that is full of it, also in the title', () => {
    const page = '望江區教育局2014年政務(wù)公開報(bào)告\n本局認(rèn)真貫徹條例(國內(nèi)生產(chǎn)總值(GDP)除外)。';
    expect(textOf(page)).toBe('望江区教育局2014年政务公开报告\n本局认真贯彻条例（国内生产总值（GDP）除外）。');
    expect(rulesOf(page)).toContain('repair/injected-pinyin');
  });

  it('keeps a reading aid in a text that has no other', () => {
    expect(textOf('镇名中的“乂（yì）”字常被写错，联系人谢先生。')).toBe('镇名中的“乂（yì）”字常被写错，联系人谢先生。');
  });

  it('repairs a stray character only where a round trip is proved', () => {
    expect(textOf('本县规範答覆流程，採购公开，认真办理複议。')).toBe('本县规范答复流程，采购公开，认真办理复议。');
    expect(textOf('本县规範流程，採购公开，網上办理。')).toBe('本县规范流程，采购公开，网上办理。');
    expect(textOf('本县公开网上办事，由謝工负责。')).toBe('本县公开网上办事，由謝工负责。');
  });

  it('takes injected commas out only where there are several', () => {
    const spam = '一是公开，、二是回应，。三是监督，、四是培训。';
    expect(textOf(spam)).toBe('一是公开、二是回应。三是监督、四是培训。');
    // Marks count as they will be written, so that a second cleaning finds no more of them.
    const ascii = '一是公开,;二是回应,:监督;三是培训,﹔四是检查。';
    expect(textOf(ascii)).toBe('一是公开；二是回应：监督；三是培训；四是检查。');
    expect(textOf(textOf(ascii))).toBe(textOf(ascii));
    expect(textOf('一是公开，、二是回应。')).toBe('一是公开，、二是回应。');
  });
});

describe('punctuation', () => {
  it('keep leaves every mark', () => {
    const text = '本市公开信息12条,其中"公报"3条(含增刊);﹝2018﹞41号';
    expect(textOf(text, { punctuation: 'keep' })).toBe(text);
  });

  it('turns a quotation mark that cannot nest, leaves what it cannot prove', () => {
    expect(textOf('设立“政务公开“专栏')).toBe('设立“政务公开”专栏');
    expect(textOf('设立“政务公开“专栏和”服务')).toBe('设立“政务公开“专栏和”服务');
    expect(textOf('设立“政务“公开”专区”')).toBe('设立“政务“公开”专区”');
  });

  it('a bar in a cell cannot be taken for a cell end, and is recorded', () => {
    const context = { ...contextOf(['条|件']), isCell: true };
    const clean = normalizeText(passageAt('条|件', 7), context);
    expect(clean.text).toBe('条｜件');
    expect(clean.edits).toEqual([{ range: [8, 9], before: '|', after: '｜', rule: 'punctuation/bar-in-cell' }]);
  });
});

describe('edits', () => {
  it('stand in page-text positions and replay', () => {
    const passage = { text: '規 範性\n文件(一)', ranges: [[10, 12], [20, 26]] as const }; // prettier-ignore
    const clean = normalizeText(passage, contextOf([passage.text, '貫徹條例']));
    expect(clean.text).toBe('规范性文件（一）');
    expect(clean.edits.map((edit) => [edit.range, edit.before, edit.after])).toEqual([
      [[10, 11], '規', '规'],
      [[11, 11], ' ', ''],
      [[11, 12], '範', '范'],
      [[21, 21], '\n', ''],
      [[23, 24], '(', '（'],
      [[25, 26], ')', '）'],
    ]);
    expect(replay(clean)).toBe(withoutSpace(clean.text));
  });

  it('a word over a gap of the passage is an edit for each range', () => {
    const page = ['市政府入口網站', '國務院檔案精神', '微信'];
    const clean = normalizeText({ text: '入口網站', ranges: [[0, 2], [9, 11]] }, contextOf(page)); // prettier-ignore
    expect(clean.edits).toEqual([
      { range: [0, 2], before: '入口', after: '门户网站', rule: 'lexicon/portal' },
      { range: [9, 11], before: '網站', after: '', rule: 'lexicon/portal' },
    ]);
    expect(replay(clean)).toBe('门户网站');
  });
});
