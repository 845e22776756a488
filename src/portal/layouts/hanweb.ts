import { escapeHtml } from '../render-parts.ts';
import { toChineseDate, type ArticleInput, type Layout, type ListInput, type SiteFace } from './layout.ts';

/** In the manner of Hanweb JCMS: `col` and `art` addresses, marks in comments, lists as records in CDATA. */
export const hanweb: Layout = { article: articlePage, list: listPage };

function articlePage({ site, column, article, body, declaredCharset }: ArticleInput): string {
  const title = escapeHtml(article.title);
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=${declaredCharset}" />
<title>${site.name} ${column} ${title}</title>
<meta name="SiteName" content="${site.name}"/>
<meta name="SiteIDCode" content="${site.siteId}"/>
<meta name='ColumnName' content='${column}'/>
<meta name="ArticleTitle" content="${title}"/>
<meta name="pubDate" content="${article.publishedOn}"/>
<meta name="ContentSource" content="${article.source}"/>
<meta name="author" content=""/>
</head>
<body>
<div style="display:none">visitcount begin,thirdparty begin<script>document.write('')</script></div>
${top(site)}
<table width="1000" border="0" align="center" class="wz"><tbody><tr><td>您当前所在的位置 :</td><td><a href="/index.html" class="bt_link">首页</a> &gt; <a href="/col/col1102/index.html" class="bt_link">政务公开</a> &gt; <a href="/col/col1229/index.html" class="bt_link">${column}</a></td></tr></tbody></table>
<div id="c" class="container">
<table width="1000" align="center" id="article"><tbody>
<tr><td class="title"><!--<$[标题名称(html)]>begin-->${title}<!--<$[标题名称(html)]>end--></td></tr>
<tr><td class="info"><table width="100%"><tbody><tr>
<td>发布日期：${toChineseDate(article.publishedOn)}</td><td>信息来源：${article.source}</td><td>浏览次数：<script>/*<![CDATA[*/ document.write("<span>362</span>") /*]]>*/</script></td>
<td>字号：[ <a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a> ]</td></tr></tbody></table></td></tr>
<tr><td class="bt_content"><div id="zoom"><!--ZJEG_RSS.content.begin--><meta name="ContentStart"/>
${body}
<meta name="ContentEnd"/><!--ZJEG_RSS.content.end--></div></td></tr>
${attachments(article.attachments)}
<tr><td align="right"><a href="javascript:window.print()">打印本页</a>　<a href="javascript:window.close()">关闭窗口</a></td></tr>
<tr><td>扫一扫在手机打开当前页</td></tr>
</tbody></table></div>
${bottom(site)}
</body></html>`;
}

function attachments(files: ArticleInput['article']['attachments']): string {
  return files
    .map((file) => `<tr><td>附件下载：<a href="${file.path}">${escapeHtml(file.name)}</a></td></tr>`)
    .join('');
}

function listPage({ site, column, entries, pages, declaredCharset }: ListInput): string {
  const records = entries.map(
    (entry) =>
      `<record><![CDATA[<li><a href="${entry.path}" title="${escapeHtml(entry.title)}" target="_blank">${escapeHtml(entry.text)}</a><b>${entry.date}</b></li>]]></record>`,
  );
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml"><head>
<meta http-equiv="Content-Type" content="text/html; charset=${declaredCharset}" />
<title>${site.name} ${column}</title>
<meta name="SiteName" content="${site.name}"/>
<meta name='ColumnName' content='${column}'/>
</head>
<body>
${top(site)}
<div class="wz">您当前所在的位置 : <a href="/index.html">首页</a> &gt; <a href="/col/col1102/index.html">政务公开</a> &gt; ${column}</div>
<div class="list"><div id="5520" class="default_pgContainer">
<script type="text/xml"><datastore><nextgroup></nextgroup><totalrecord>${entries.length}</totalrecord><totalpage>${pages}</totalpage><recordset>
${records.join('\n')}
</recordset></datastore></script></div></div>
${bottom(site)}
</body></html>`;
}

function top(site: SiteFace): string {
  return `<div id="head"><div class="logo"><a href="/index.html"><img src="/picture/0/logo.png" alt="${site.name}"/></a></div>
<ul class="menu"><li><a href="/index.html">网站首页</a></li><li><a href="/col/col1101/index.html">临湖概况</a></li><li><a href="/col/col1102/index.html">政务公开</a></li><li><a href="/col/col1103/index.html">办事服务</a></li><li><a href="/col/col1104/index.html">政民互动</a></li></ul>
<div class="date"><script>document.write(new Date().toLocaleDateString())</script></div></div>`;
}

function bottom(site: SiteFace): string {
  return `<div id="foot"><p><a href="/col/col1110/index.html">关于我们</a>　|　<a href="/col/col1111/index.html">网站地图</a>　|　<a href="/col/col1112/index.html">版权保护</a></p>
<p>版权所有：${site.name}　地址：${site.address}　电话：${site.phone}</p><p>${site.icp}　网站标识码：${site.siteId}</p>
<p>建议使用1366*768分辨率/IE9.0或以上版本浏览器访问达到最佳效果</p></div>
<div style="display:none">visitcount end</div>`;
}
