import { escapeHtml } from '../render-parts.ts';
import { toChineseDate, type ArticleInput, type Layout, type ListInput, type SiteFace } from './layout.ts';

/** In the manner of the shared platforms of provinces: `ucap` names, everything in nested boxes, a plain pager. */
export const platform: Layout = { article: articlePage, list: listPage };

function articlePage({ site, column, article, body, declaredCharset }: ArticleInput): string {
  const title = escapeHtml(article.title);
  return `<!doctype html>
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=${declaredCharset}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta content="${site.name}" name="SiteName">
<meta content="${site.siteId}" name="SiteIDCode">
<meta content="${column}" name="ColumnName">
<meta content="${title}" name="ArticleTitle">
<meta content="${article.publishedOn}" name="PubDate">
<meta content="${article.source}" name="ContentSource">
<title>${title}-${site.name}</title>
</head>
<body>
${top(site)}
<div class="rowpage"><div class="crumb"><i></i><span>您的位置：</span><a href="/">首页</a> / <a href="/zwgk/">信息公开</a> / <a href="/zwgk/nb/">${column}</a> / 正文</div>
<div class="article" ergodic="article">
<div class="zwgk_header"><ul><li><b>索引号：</b><span>${article.indexNumber ?? ''}</span></li><li><b>发布机构：</b><span>${article.source}</span></li><li><b>成文日期：</b><span>${toChineseDate(article.publishedOn)}</span></li><li><b>有效性：</b><span>有效</span></li></ul></div>
<h1 class="title">${title}</h1>
<div class="meta"><span class="date">${article.publishedOn}</span><span class="from">来源：${article.source}</span><div class="tools"><a class="print">打印</a><a class="fav">收藏</a><a class="fz-b">A+</a><a class="fz-s">A-</a></div></div>
<div id="UCAP-CONTENT" class="ucap-content">
${body}
</div>
${attachments(article.attachments)}
<div class="bshare"><span>分享：</span><a title="分享到微信">微信</a><a title="分享到QQ空间">QQ空间</a></div>
<div class="updown"><p>上一篇：<a href="/zwgk/nb/">无</a></p><p>下一篇：<a href="/zwgk/nb/">无</a></p></div>
</div></div>
${bottom(site)}
<script>window.__site = {"id":"${site.siteId}"};</script>
</body></html>`;
}

function attachments(files: ArticleInput['article']['attachments']): string {
  if (files.length === 0) return '';
  const items = files.map((file) => `<p><a href="${file.path}" download>${escapeHtml(file.name)}</a></p>`).join('');
  return `<div class="ucap-attachments"><h4>相关附件</h4>${items}</div>`;
}

function listPage({ site, column, entries, pages, current, declaredCharset }: ListInput): string {
  const items = entries.map(
    (entry) =>
      `<li><a href="${entry.path}" title="${escapeHtml(entry.title)}"><em>${escapeHtml(entry.text)}</em></a><span>${entry.date}</span></li>`,
  );
  const next = current + 1 < pages ? `<a href="index_${current + 2}.html">下一页</a>` : '<span>下一页</span>';
  return `<!doctype html>
<html><head>
<meta http-equiv="Content-Type" content="text/html; charset=${declaredCharset}">
<meta content="${site.name}" name="SiteName">
<meta content="${column}" name="ColumnName">
<title>${column}-${site.name}</title>
</head>
<body>
${top(site)}
<div class="rowpage"><div class="crumb"><span>您的位置：</span><a href="/">首页</a> / <a href="/zwgk/">信息公开</a> / ${column}</div>
<div class="list-box"><h2>${column}</h2><ul class="pageList">
${items.join('\n')}
</ul><div class="pager"><span>共${pages}页</span>${next}<a href="index_${pages}.html">尾页</a></div></div></div>
${bottom(site)}
</body></html>`;
}

function top(site: SiteFace): string {
  return `<header class="head"><a class="logo" href="/">${site.name}</a><nav><a href="/">首页</a><a href="/zwgk/">信息公开</a><a href="/bsfw/">在线服务</a><a href="/hd/">公众参与</a><a href="/zt/">专题专栏</a></nav>
<div class="user"><a href="/login">登录</a><a href="/reg">注册</a></div></header>`;
}

function bottom(site: SiteFace): string {
  return `<footer class="foot"><div class="links"><select><option>市直部门网站</option></select><select><option>县区政府网站</option></select></div>
<p>主办单位：${site.name}　地址：${site.address}　咨询电话：${site.phone}</p><p>${site.icp} 政府网站标识码：${site.siteId}</p><p>本网站已支持IPv6网络</p></footer>`;
}
