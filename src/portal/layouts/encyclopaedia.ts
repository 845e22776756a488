import { escapeHtml } from '../render-parts.ts';

/** One entry of an encyclopaedia page: a heading, then the text that was taken from somewhere. */
export interface EncyclopaediaEntry {
  /** Title of the report it holds. */
  readonly title: string;
  readonly body: string;
}

export interface PriceLine {
  readonly name: string;
  readonly model: string;
  readonly unit: string;
  readonly seller: string;
  readonly on: string;
}

/** An encyclopaedia of a building-trade site: entries stitched together, with price listings between them. */
export function renderEncyclopaedia(
  title: string,
  entries: readonly EncyclopaediaEntry[],
  prices: readonly PriceLine[],
): string {
  const parts = entries.map(
    (entry, index) => `<h2 class="baike-h2">${escapeHtml(entry.title)}简介</h2>
<div class="baike-text">${entry.body}</div>
${priceList(entry.title, prices.slice(index * 3, index * 3 + 3))}`,
  );
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>${escapeHtml(title)}_云造价百科</title>
<meta name="keywords" content="${escapeHtml(title)}"></head>
<body>
<div class="top-bar"><a href="/login">登录</a> <a href="/reg">免费注册</a> <a href="/vip">会员中心</a></div>
<div class="search-bar"><p>选择搜索类型</p><p>热门搜索：<a href="#">电缆</a> <a href="#">阀门</a> <a href="#">钢管</a></p></div>
<div class="crumb"><a href="/">首页</a> &gt; <a href="/baike/">百科</a> &gt; <a href="/baike/gc/">建设工程百科</a></div>
<h1>${escapeHtml(title)}</h1>
<div class="baike">
${parts.join('\n')}
</div>
<div class="related"><h3>相关推荐</h3><ul><li><a href="/baike/1.html">水利工程概算编制要点</a></li><li><a href="/baike/2.html">市政管网施工组织设计</a></li></ul></div>
<div class="footer"><p>关于我们 | 联系方式 | 免责声明</p><p>Copyright © 云造价网 版权所有</p></div>
</body></html>`;
}

function priceList(heading: string, prices: readonly PriceLine[]): string {
  if (prices.length === 0) return '';
  const cards = prices.map(
    (line) => `<div class="card"><h4><a href="/price/">${line.name}</a></h4>
<ul><li>${line.model}</li><li>${line.unit}</li><li>13%</li><li>${line.seller}</li><li>${line.on}</li></ul>
<a class="more" href="/price/more">查看价格</a></div>`,
  );
  return `<p><a href="/baike/more">查看详情</a></p>
<h3 class="price-title">${escapeHtml(heading)}造价信息</h3>
<ul class="tabs"><li>市场价</li><li>信息价</li><li>询价</li></ul>
${cards.join('\n')}`;
}
