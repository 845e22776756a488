import { renderShell, toShellData } from '../layouts/app-shell.ts';
import type { ListEntry, SiteFace } from '../layouts/layout.ts';
import { entryOf, listPages } from '../list-pages.ts';
import { makePdf } from '../make-pdf.ts';
import { yunxiEducation2025 } from '../pages/yunxi-education-2025.ts';
import { yunxiWaterworks2017 } from '../pages/yunxi-waterworks-2017.ts';
import type { ArticlePage, PlainPage, PortalSite } from '../portal-page.ts';

const face: SiteFace = {
  name: '云溪市政府信息公开平台',
  siteId: '9901000036',
  icp: '云东ICP备05000036号',
  address: '云溪市市民中心',
  phone: '0990-6120036',
};

const COLUMN = '部门信息公开年报';
const SHELL_PATH = '/zwgk/nb/jyj-2025.html';
const DATA_PATH = '/data/gknb-jyj-2025.json';
const SCAN_PATH = '/files/2021/tjj-2020.pdf';
const SCAN_TITLE = '云溪市统计局2020年政府信息公开工作年度报告';

/** Bodies on a shared platform: a page that a script makes, one whose meta tag lies, one that is only a PDF. */
export function platformSite(): PortalSite {
  const entries: ListEntry[] = [
    { text: yunxiEducation2025.title, title: yunxiEducation2025.title, path: SHELL_PATH, date: '2026-01-20' },
    { text: SCAN_TITLE, title: SCAN_TITLE, path: SCAN_PATH, date: '2021-01-28' },
    entryOf(waterworks),
  ];
  return {
    face,
    address: '127.0.0.23',
    robots: null,
    pages: [
      waterworks,
      ...shellPages(),
      { kind: 'plain', path: SCAN_PATH, contentType: 'application/pdf', body: makePdf('Report 2020') },
      ...listPages({
        face,
        layout: 'platform',
        column: COLUMN,
        pathOf: (current) => `/zwgk/nb/${current === 0 ? 'index' : `index_${current + 1}`}.html`,
        perPage: 2,
        entries,
      }),
    ],
    busyOnce: [],
  };
}

const waterworks: ArticlePage = {
  kind: 'article',
  path: '/zwgk/nb/201802/c29_114.html',
  article: yunxiWaterworks2017,
  column: COLUMN,
  layout: 'platform',
  style: 'paragraphs',
  charset: 'utf-8',
  declaredCharset: 'gb2312',
};

function shellPages(): PlainPage[] {
  const data = toShellData(face, COLUMN, yunxiEducation2025);
  return [
    { kind: 'plain', path: SHELL_PATH, contentType: 'text/html', body: renderShell('信息公开', DATA_PATH) },
    { kind: 'plain', path: DATA_PATH, contentType: 'application/json', body: data },
  ];
}
