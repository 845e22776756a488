import type { Article } from '../article.ts';
import type { ListEntry, SiteFace } from '../layouts/layout.ts';
import { entryOf, listPages } from '../list-pages.ts';
import { makePdf } from '../make-pdf.ts';
import { yunxi2013 } from '../pages/yunxi-2013.ts';
import { yunxi2016 } from '../pages/yunxi-2016.ts';
import { yunxi2018 } from '../pages/yunxi-2018.ts';
import { yunxi2019 } from '../pages/yunxi-2019.ts';
import { yunxi2021 } from '../pages/yunxi-2021.ts';
import { yunxi2024 } from '../pages/yunxi-2024.ts';
import { yunxiNotice } from '../pages/yunxi-notice.ts';
import type { ArticlePage, PortalSite } from '../portal-page.ts';
import type { BodyStyle } from '../render-parts.ts';

const face: SiteFace = {
  name: '云溪市人民政府',
  siteId: '9901000001',
  icp: '云东ICP备05000001号-1',
  address: '云溪市滨江大道1号',
  phone: '0990-6120000',
};

const COLUMN = '政府信息公开年报';
const LIST = '/zwgk/zfxxgkzl/zfxxgknb';

/** A city: a list of three pages with a scripted pager, six reports, a notice between them, a link that leads nowhere. */
export function yunxiSite(): PortalSite {
  const reports = [
    page(yunxi2024, 't20250324_90412', 'paragraphs'),
    page(yunxi2021, 't20220329_71120', 'paragraphs'),
    page(yunxiNotice, 't20201224_60003', 'paragraphs'),
    page(yunxi2019, 't20200320_52218', 'word'),
    page(yunxi2018, 't20190327_40877', 'word'),
    page(yunxi2016, 't20170328_21350', 'paragraphs'),
    page(yunxi2013, 't20140331_10042', 'word'),
  ];
  // The cut title stands in the tool tip too, as some systems do it: only the page itself says what it is.
  const entries = reports.map((one) => {
    const text = shorten(one.article.title);
    return { ...entryOf(one, text), title: text };
  });
  return {
    face,
    address: '127.0.0.21',
    robots: 'User-agent: *\nDisallow: /search\nDisallow: /uc/\n',
    pages: [
      ...reports,
      ...listPages({
        face,
        layout: 'trs',
        column: COLUMN,
        pathOf: (current) => `${LIST}/${current === 0 ? 'index' : `index_${current}`}.html`,
        perPage: 3,
        entries: [...entries, goneEntry],
      }),
      {
        kind: 'plain',
        path: '/files/2019/tjb-2018.pdf',
        contentType: 'application/pdf',
        body: makePdf('Statistics 2018'),
      },
    ],
    busyOnce: [],
  };
}

const goneEntry: ListEntry = {
  text: '云溪市人民政府2010年政府信息公开工作年度报告',
  title: '云溪市人民政府2010年政府信息公开工作年度报告',
  path: `${LIST}/201103/t20110330_2207.html`,
  date: '2011-03-30',
};

function page(article: Article, name: string, style: BodyStyle): ArticlePage {
  const month = article.publishedOn.slice(0, 7).replace('-', '');
  const path = `${LIST}/${month}/${name}.html`;
  return {
    kind: 'article',
    path,
    article,
    column: COLUMN,
    layout: 'trs',
    style,
    charset: 'utf-8',
    declaredCharset: 'utf-8',
  };
}

/** The list cuts long titles, so the notice looks like a report there. */
function shorten(title: string): string {
  return title.length > 26 ? `${title.slice(0, 24)}…` : title;
}
