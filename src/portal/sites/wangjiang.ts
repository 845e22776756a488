import type { Article } from '../article.ts';
import type { SiteFace } from '../layouts/layout.ts';
import { entryOf, listPages } from '../list-pages.ts';
import { wangjiang2015 } from '../pages/wangjiang-2015.ts';
import { wangjiangShazhou2017 } from '../pages/wangjiang-shazhou-2017.ts';
import { yunxiCollege2022 } from '../pages/yunxi-college-2022.ts';
import type { ArticlePage, PortalSite } from '../portal-page.ts';

const face: SiteFace = {
  name: '望江区人民政府',
  siteId: '9901020001',
  icp: '云东ICP备06000102号',
  address: '云溪市望江区江堤路5号',
  phone: '0990-6231000',
};

/** A district whose site is older than everything else: GBK throughout, and a university's report among its own. */
export function wangjiangSite(): PortalSite {
  const pages = [
    page(yunxiCollege2022, '20221028'),
    page(wangjiangShazhou2017, '20180129'),
    page(wangjiang2015, '20160318'),
  ];
  return {
    face,
    address: '127.0.0.24',
    robots: 'User-agent: *\nCrawl-delay: 1\n',
    pages: [
      ...pages,
      ...listPages({
        face,
        layout: 'nineties',
        column: '年度报告',
        pathOf: () => '/xxgk/nb.htm',
        perPage: 50,
        charset: 'gbk',
        // The list leaves out that it is about a school year, so only the page itself says that it is no report.
        entries: pages.map((one) => entryOf(one, one.article.title.replace('2021-2022学年', ''))),
      }),
    ],
    busyOnce: [],
  };
}

function page(article: Article, name: string): ArticlePage {
  return {
    kind: 'article',
    path: `/xxgk/nb/${name}.htm`,
    article,
    column: '年度报告',
    layout: 'nineties',
    style: 'nineties',
    charset: 'gbk',
    declaredCharset: 'gb2312',
  };
}
