import { htmlReport } from './report-around.ts';

/** A page that would make a careless reader hang, overflow or fill memory, and its full size. */
export interface HostilePage {
  readonly name: string;
  readonly size: number;
  readonly make: (size: number) => string;
  /** Codes of the issues that say what happened; none: nothing had to be left out. */
  readonly says?: readonly string[];
}

const each = (size: number, one: (i: number) => string): string =>
  Array.from({ length: size }, (_, i) => one(i)).join('');
const row = (cells: readonly (string | number)[]): string =>
  `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const LABEL = '一、本年新收政府信息公开申请数量';
const table = (rows: string): string => htmlReport(`<table>${rows}</table>`);
const paragraph = (text: string): string => htmlReport(`<p>${text}</p>`);

export const hostileHtml: readonly HostilePage[] = [
  { name: 'nested elements', size: 300_000, says: ['blocks.too-deep'], make: (n) => htmlReport(`${'<div>'.repeat(n)}公开${'</div>'.repeat(n)}`) },
  { name: 'attributes on one tag', size: 200_000, says: ['blocks.tag-too-long'], make: (n) => htmlReport(`<div ${each(n, (i) => `a${i}="b" `)}>公开</div>`) },
  { name: 'unclosed tags', size: 50_000, says: ['blocks.too-deep'], make: (n) => htmlReport('<p>公开<b>信息<span>条'.repeat(n)) },
  { name: 'NUL bytes', size: 200_000, make: (n) => paragraph('公\0开\0'.repeat(n)) },
  { name: 'lone surrogates', size: 200_000, make: (n) => paragraph('公\ud83d开\ude00'.repeat(n)) },
  { name: 'references to characters', size: 40_000, make: (n) => paragraph('&nbsp;&#20844;&amp;&#x5f00;'.repeat(n)) },
  { name: 'table rows', size: 40_000, make: (n) => table(row(['总计', 1]).repeat(n)) },
  { name: 'table rows that nobody knows', size: 8_000, make: (n) => table(each(n, (i) => row([`第${i}项情况`, i]))) },
  { name: 'cells of a known form', size: 60_000, make: (n) => table(row([LABEL, 1, 0, 0, 0, 0, 0, 1]).repeat(n / 8)) },
  { name: 'spans over everything', size: 20_000, make: (n) => table('<tr><td rowspan=65534 colspan=1000>年<td rowspan=65534 colspan=1000>1'.repeat(n)) },
  { name: 'one cell of digits', size: 80_000, make: (n) => table(row(['总计', '1234567890'.repeat(n)]) + row(['总计', 1])) },
  { name: 'a count of many digits', size: 80_000, make: (n) => table(row([LABEL, 1]) + row([`${'1234567890'.repeat(n)}件`, 1])) },
  { name: 'lines of one paragraph', size: 60_000, make: (n) => paragraph(each(n, (i) => `第${i}项公开信息。<br>`)) },
  { name: 'line breaks', size: 100_000, make: (n) => paragraph('<br>'.repeat(n)) },
  { name: 'links', size: 50_000, make: (n) => htmlReport(each(n, (i) => `<li><a href="/${i}.html">关于${i}的通知</a></li>`)) },
  { name: 'boxes with classes', size: 10_000, make: (n) => htmlReport(each(n, (i) => `<div class="share${i} nav"><a href=x>首页</a> &gt; <a href=y>分享</a></div>`)) },
  { name: 'titles', size: 10_000, make: (n) => htmlReport('<h1>云溪市2019年政府信息公开工作年度报告</h1>'.repeat(n)) },
]; // prettier-ignore
