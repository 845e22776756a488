/** Marks of Chinese sentences. */
export interface PunctuationRules {
  /** ASCII marks and what they become beside Chinese characters. */
  readonly marks: Readonly<Record<string, string>>;
  /** Small, vertical and half-width forms: always replaced. Pairs `﹝〔`. */
  readonly forms: string;
  /** Stretches whose ASCII marks stay: addresses, mail, file names, times, ratios, entities. */
  readonly keeps: RegExp;
  /** Extensions of file names; the name in front is left alone. */
  readonly fileName: RegExp;
  /** What cannot stand inside a file name. */
  readonly fileNameStop: RegExp;
  /** An injected comma in front of a real mark, as it is or as it will be written; taken out on a page with at least `spamAtLeast` of them. */
  readonly spam: RegExp;
  readonly spamAtLeast: number;
  readonly changes: readonly (readonly [string, string])[];
  readonly leaves: readonly string[];
}

export const punctuationRules: PunctuationRules = {
  marks: { ',': '，', ':': '：', ';': '；', '!': '！', '?': '？', '(': '（', ')': '）' },
  forms: '﹝〔﹞〕﹙（﹚）﹐，﹑、﹔；﹕：﹖？﹗！｡。｢「｣」､、︰：︵（︶）︹〔︺〕︿《﹀》﹁「﹂」﹃『﹄』︽《︾》',
  keeps:
    /(?:https?|ftp):\/\/[\x21-\x7e]{1,2000}|www\.[\w.-]{1,200}(?:\/[\x21-\x7e]{0,2000})?|[\w.+-]{1,64}@[\w.-]{1,200}|&(?:#\d{1,6}|[a-zA-Z]{2,8});|\d{1,15}(?:[,:]\d{1,15}){1,20}/u,
  fileName:
    /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|ofd|rar|zip|jpe?g|png|gif|html?|jsp|aspx?|txt|csv|ceb|rtf)(?![A-Za-z0-9])/iu,
  fileNameStop: /[\s，。；、：！？:,;!?“”‘’"「」『』（）《》〈〉<>|﹁﹂﹃﹄︰]/u,
  spam: /[,，](?=[、。，；：,;:])/u,
  spamAtLeast: 3,
  changes: [
    [
      '本市主动公开信息1,234条,占16.35%;其中:网站800条(含公报).',
      '本市主动公开信息1,234条，占16.35%；其中：网站800条（含公报）.',
    ],
    ['《条例》(以下简称"条例")', '《条例》（以下简称“条例”）'],
    ['(一)主动公开情况', '（一）主动公开情况'],
    ['云政办﹝2018﹞41号', '云政办〔2018〕41号'],
    ['公布网址(www.example.gov.cn),电话:0123-4567890', '公布网址（www.example.gov.cn），电话：0123-4567890'],
    ['时间:9:30', '时间：9:30'],
    ['邮编:102600;', '邮编：102600；'],
    ['附件:统计表(云溪市).xls', '附件：统计表(云溪市).xls'],
    ['比例为3:1,较上年提高', '比例为3:1，较上年提高'],
    ['有何意见?请反映!', '有何意见？请反映！'],
  ],
  leaves: [
    'Open data (OGP), 2018: a report',
    '1,234',
    '10:30',
    '3:1',
    'http://example.gov.cn/a,b;c',
    'xx@example.gov.cn',
    '-',
    '/',
    '(1,2)',
  ],
};
