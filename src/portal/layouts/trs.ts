import { escapeHtml } from '../render-parts.ts';
import type { ArticleInput, Layout, ListInput, SiteFace } from './layout.ts';

/** In the manner of TRS WCM: `TRS_Editor`, relative addresses, a pager that `createPageHTML` prints. */
export const trs: Layout = { article: articlePage, list: listPage };

const MENU = ['首页', '走进云溪', '政务公开', '政务服务', '互动交流', '数据开放'];
const SIDE = ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报', '依申请公开'];

function articlePage({ site, column, article, body, declaredCharset, path }: ArticleInput): string {
  const title = escapeHtml(article.title);
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${declaredCharset}">
<meta name="SiteName" content="${site.name}">
<meta name="SiteIDCode" content="${site.siteId}">
<meta name="ColumnName" content="${column}">
<meta name="ColumnType" content="${column}">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="${article.publishedOn}">
<meta name="ContentSource" content="${article.source}">
<meta name="Url" content="${path}">
<title>${title}_${column}_${site.name}</title>
<style type="text/css">.TRS_Editor P{line-height:2;font-family:宋体;font-size:12pt;} .xl-tit{font-size:22px}</style>
<script>var siteUrl = '/'; function doZoom(size){document.getElementById('Zoom').style.fontSize=size+'px'}</script>
</head>
<body>
${top(site)}
<div class="main w1200">
<div class="dqwz">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="../../">政务公开</a>&nbsp;&gt;&nbsp;<a href="../">${column}</a></div>
${side()}
<div class="xl-right">
${indexBox(article.indexNumber, article.source, article.publishedOn, title)}
<div class="xl-tit">${title}</div>
<div class="xl-info"><span>发布时间：${article.publishedOn}</span><span>来源：${article.source}</span><span>浏览次数：<em id="hits">1268</em>次</span><span>【字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</span></div>
<div id="Zoom" class="xl-con"><div class="view TRS_UEDITOR trs_paper_default trs_web">
<div class="TRS_Editor">
${body}
</div></div></div>
${attachments(article.attachments)}
<div class="xl-tools"><a href="javascript:window.print()">【打印本页】</a><a href="javascript:window.close()">【关闭窗口】</a></div>
<div class="share">分享到：<a class="wx" href="#">微信</a><a class="wb" href="#">微博</a></div>
<div class="xgxw"><h4>相关链接</h4><ul><li><a href="/zwgk/zcjd/">政策解读</a></li><li><a href="/hdjl/zxft/">在线访谈</a></li></ul></div>
</div></div>
${bottom(site)}
</body></html>`;
}

function listPage({ site, column, entries, pages, current, declaredCharset }: ListInput): string {
  const items = entries.map(
    (entry) =>
      `<li><span>${entry.date}</span><a href="${escapeHtml(entry.path)}" title="${escapeHtml(entry.title)}" target="_blank">${escapeHtml(entry.text)}</a></li>`,
  );
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${declaredCharset}">
<meta name="SiteName" content="${site.name}">
<meta name="SiteIDCode" content="${site.siteId}">
<meta name="ColumnName" content="${column}">
<title>${column}_${site.name}</title>
</head>
<body>
${top(site)}
<div class="main w1200">
<div class="dqwz">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="../">政务公开</a>&nbsp;&gt;&nbsp;${column}</div>
${side()}
<div class="gl-right"><h3>${column}</h3>
<ul class="gl-list">
${items.join('\n')}
</ul>
<div class="page"><script>createPageHTML(${pages}, ${current}, "index", "html");</script></div>
</div></div>
${bottom(site)}
</body></html>`;
}

function top(site: SiteFace): string {
  return `<div class="top"><div class="w1200"><span>欢迎访问${site.name}门户网站</span><a href="/wza/">无障碍浏览</a><a href="/zzms/">长者模式</a><a href="javascript:void(0)">简体</a>|<a href="javascript:void(0)">繁体</a></div></div>
<div class="search"><form action="/search"><input type="text" name="q" placeholder="请输入关键字"><input type="submit" value="搜索"></form><p>热门搜索：<a href="#">公积金</a> <a href="#">社保</a> <a href="#">医保</a></p></div>
<div class="nav"><ul>${MENU.map((label) => `<li><a href="/">${label}</a></li>`).join('')}</ul></div>`;
}

function side(): string {
  return `<div class="xl-left"><h3>政府信息公开</h3><ul>${SIDE.map((label) => `<li><a href="#">${label}</a></li>`).join('')}</ul></div>`;
}

function indexBox(indexNumber: string | null, source: string, publishedOn: string, title: string): string {
  if (indexNumber === null) return '';
  return `<table class="xxgk-head"><tr><td>索 引 号：</td><td>${indexNumber}</td><td>主题分类：</td><td>政务公开</td></tr>
<tr><td>发布机构：</td><td>${source}</td><td>发文日期：</td><td>${publishedOn.slice(0, 10)}</td></tr>
<tr><td>名　　称：</td><td colspan="3">${title}</td></tr></table>`;
}

function attachments(files: ArticleInput['article']['attachments']): string {
  if (files.length === 0) return '';
  const items = files.map((file) => `<li><a href="${file.path}">${escapeHtml(file.name)}</a></li>`).join('');
  return `<div class="xl-fj"><p>附件：</p><ul>${items}</ul></div>`;
}

function bottom(site: SiteFace): string {
  return `<div class="footer"><p><a href="#">网站地图</a> | <a href="#">联系我们</a> | <a href="#">网站声明</a></p>
<p>主办：${site.name}办公室　承办：云溪市大数据中心　地址：${site.address}</p>
<p>网站标识码：${site.siteId}　${site.icp}　云公网安备 99010002000123号　联系电话：${site.phone}</p>
<script src="/js/stat.js"></script></div>`;
}
