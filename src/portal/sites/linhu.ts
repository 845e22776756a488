import type { Article } from '../article.ts';
import type { SiteFace } from '../layouts/layout.ts';
import { entryOf, listPages } from '../list-pages.ts';
import { linhuDaping2022 } from '../pages/linhu-daping-2022.ts';
import { linhuFarming2014 } from '../pages/linhu-farming-2014.ts';
import { linhuFinance2020 } from '../pages/linhu-finance-2020.ts';
import { linhuQingshi2012 } from '../pages/linhu-qingshi-2012.ts';
import { linhuWater2023 } from '../pages/linhu-water-2023.ts';
import type { ArticlePage, PortalSite } from '../portal-page.ts';
import type { BodyStyle } from '../render-parts.ts';

const face: SiteFace = {
  name: '临湖县人民政府',
  siteId: '9901210002',
  icp: '云东ICP备05000212号',
  address: '临湖县湖滨路66号',
  phone: '0990-6650000',
};

const COLUMN = '政府信息公开年度报告';

/**
 * A county for its bureaus and townships: a list in records of a data proxy; one page is busy the first time, and
 * robots.txt closes one. */
export function linhuSite(): PortalSite {
  const busy = page(linhuFinance2020, 'art_1229_58114', 'paragraphs');
  const reports = [
    page(linhuWater2023, 'art_1229_70266', 'word'),
    page(linhuDaping2022, 'art_1229_66013', 'paragraphs'),
    busy,
    page(linhuFarming2014, 'art_1229_9012', 'paragraphs'),
    page(linhuQingshi2012, 'art_1229_3360', 'breaks'),
  ];
  return {
    face,
    address: '127.0.0.22',
    robots: 'User-agent: *\nCrawl-delay: 0.5\nDisallow: /art/2015/\n',
    pages: [
      ...reports,
      ...listPages({
        face,
        layout: 'hanweb',
        column: COLUMN,
        pathOf: () => '/col/col1229/index.html',
        perPage: 50,
        entries: reports.map((one) => entryOf(one)),
      }),
    ],
    busyOnce: [busy.path],
  };
}

function page(article: Article, name: string, style: BodyStyle): ArticlePage {
  const [year, month, day] = article.publishedOn.slice(0, 10).split('-').map(Number);
  const path = `/art/${year}/${month}/${day}/${name}.html`;
  return {
    kind: 'article',
    path,
    article,
    column: COLUMN,
    layout: 'hanweb',
    style,
    charset: 'utf-8',
    declaredCharset: 'utf-8',
  };
}
