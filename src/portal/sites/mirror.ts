import { Converter } from 'opencc-js/cn2t';
import type { Article, FormTable, Part } from '../article.ts';
import { renderEncyclopaedia, type PriceLine } from '../layouts/encyclopaedia.ts';
import type { SiteFace } from '../layouts/layout.ts';
import { chengdong2014 } from '../pages/chengdong-2014.ts';
import { provinceWater2018 } from '../pages/province-water-2018.ts';
import { qingshiHousing2019 } from '../pages/qingshi-housing-2019.ts';
import { qingshiStatistics2021 } from '../pages/qingshi-statistics-2021.ts';
import { layouts, type PlainPage, type PortalSite } from '../portal-page.ts';
import { renderParts } from '../render-parts.ts';

const face: SiteFace = { name: '云造价百科', siteId: '', icp: '云东ICP备11000250号', address: '', phone: '' };

const prices: readonly PriceLine[] = [
  { name: '聚乙烯给水管', model: 'De110 1.0MPa', unit: 'm', seller: '云溪市恒达管业有限公司', on: '2022-11-05' },
  { name: '球墨铸铁管', model: 'DN300 K9', unit: 'm', seller: '云东铸管销售中心', on: '2022-11-05' },
  { name: '法兰闸阀', model: 'Z45X-16 DN200', unit: '台', seller: '青石阀门厂', on: '2022-10-18' },
  { name: '热镀锌钢管', model: 'DN50×3.5', unit: 't', seller: '临湖钢材市场', on: '2022-12-01' },
  { name: '电力电缆', model: 'YJV 4×25+1×16', unit: 'm', seller: '云溪电缆股份公司', on: '2022-09-27' },
  { name: '检查井盖', model: 'Φ700 重型', unit: '套', seller: '望江铸造厂', on: '2022-12-01' },
];

/** Copies on other people's sites: an encyclopaedia with two reports and prices, glued tables, a Traditional copy. */
export function mirrorSite(): PortalSite {
  return {
    face,
    address: '127.0.0.25',
    robots: 'User-agent: *\nAllow: /\n',
    pages: [stitchedPage(), gluedPage(), traditionalPage()],
    busyOnce: [],
  };
}

function stitchedPage(): PlainPage {
  const entries = [provinceWater2018, qingshiHousing2019].map((article) => ({
    title: article.title,
    body: renderParts(withTitle(article), 'paragraphs'),
  }));
  const title = '水利厅政府信息公开年度报告';
  return html('/baike/73120455.html', renderEncyclopaedia(title, entries, prices));
}

function gluedPage(): PlainPage {
  const { title, parts } = qingshiStatistics2021;
  const body = renderParts(parts.map(glue), 'paragraphs');
  return html('/baike/73120460.html', renderEncyclopaedia(title, [{ title, body }], prices.slice(3)));
}

/** Everything on the page went through a converter for Taiwan, its wording included. */
function traditionalPage(): PlainPage {
  const convert = Converter({ from: 'cn', to: 'twp' }) as (text: string) => string;
  const path = '/tw/chengdong-2014.html';
  const page = layouts.platform.article({
    site: { ...face, name: '云溪文献镜像' },
    column: '地方资料',
    path,
    article: chengdong2014,
    body: renderParts(chengdong2014.parts, 'paragraphs'),
    declaredCharset: 'utf-8',
  });
  return html(path, convert(page));
}

function html(path: string, body: string): PlainPage {
  return { kind: 'plain', path, contentType: 'text/html', body };
}

function withTitle(article: Article): Part[] {
  return [{ kind: 'paragraph', text: article.title }, ...article.parts];
}

/** A table as a careless copy leaves it: one paragraph, the cells joined by nothing. */
function glue(part: Part): Part {
  return part.kind === 'table' ? { kind: 'paragraph', text: glueTable(part.table) } : part;
}

export function glueTable(rows: FormTable): string {
  return rows.flatMap((row) => row.map((one) => one.text)).join('');
}
