import { escapeHtml } from '../render-parts.ts';
import type { ArticleInput, Layout, ListInput, SiteFace } from './layout.ts';

/** A site of the nineties that was never rebuilt: tables for layout, fonts, no names anywhere. */
export const nineties: Layout = { article: articlePage, list: listPage };

function frame(site: SiteFace, title: string, declaredCharset: string, inner: string): string {
  return `<HTML><HEAD><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=${declaredCharset}">
<TITLE>${title}</TITLE></HEAD>
<BODY topmargin=0 leftmargin=0 bgcolor=#FFFFFF>
<TABLE width=780 border=0 cellspacing=0 cellpadding=0 align=center>
<TR><TD colspan=2><img src="/images/top.gif" width=780 height=120></TD></TR>
<TR bgcolor=#CC0000><TD colspan=2 align=center><font color=#FFFFFF size=2><a href="/">首页</a> | <a href="/xxgk/">信息公开</a> | <a href="/bszn/">办事指南</a> | <a href="/qzxx/">区长信箱</a> | <a href="/tzgg/">通知公告</a></font></TD></TR>
<TR><TD width=160 valign=top bgcolor=#F5F5F5><TABLE width=100% border=0>
<TR><TD><font size=2>·<a href="/xxgk/zn.htm">信息公开指南</a></font></TD></TR>
<TR><TD><font size=2>·<a href="/xxgk/ml.htm">信息公开目录</a></font></TD></TR>
<TR><TD><font size=2>·<a href="/xxgk/sq.htm">依申请公开</a></font></TD></TR>
<TR><TD><font size=2>·<a href="/xxgk/nb.htm">年度报告</a></font></TD></TR></TABLE></TD>
<TD width=620 valign=top>
${inner}
</TD></TR>
<TR><TD colspan=2 align=center bgcolor=#EEEEEE><font size=2>版权所有：${site.name}　技术支持：${site.name}信息中心<br>地址：${site.address}　电话：${site.phone}　${site.icp}<br>您是第 0048213 位访问者</font></TD></TR>
</TABLE></BODY></HTML>`;
}

function articlePage({ site, article, body, declaredCharset }: ArticleInput): string {
  const title = escapeHtml(article.title);
  const files = article.attachments.map(
    (file) => `<p><font size=2>附件：<a href="${file.path}">${file.name}</a></font></p>`,
  );
  return frame(
    site,
    title,
    declaredCharset,
    `<p><font size=2>您现在的位置：<a href="/">首页</a> &gt;&gt; <a href="/xxgk/">信息公开</a> &gt;&gt; <a href="/xxgk/nb.htm">年度报告</a> &gt;&gt; 正文</font></p>
<TABLE width=100% border=0 cellpadding=6><TR><TD align=center><font size=5 color=#CC0000><b>${title}</b></font></TD></TR>
<TR><TD align=center><font size=2>作者：${article.source}　　发布时间：${article.publishedOn.slice(0, 10)}　　点击数：517</font><hr></TD></TR>
<TR><TD>
${body}
</TD></TR></TABLE>
${files.join('\n')}
<p align=right><font size=2>[<a href="javascript:window.print()">打印</a>] [<a href="javascript:history.back()">返回</a>] [<a href="javascript:window.close()">关闭</a>]</font></p>`,
  );
}

function listPage({ site, column, entries, declaredCharset }: ListInput): string {
  const rows = entries.map(
    (entry) =>
      `<TR><TD><font size=2>·<a href="${entry.path}">${escapeHtml(entry.text)}</a></font></TD><TD align=right><font size=2>${entry.date}</font></TD></TR>`,
  );
  return frame(
    site,
    `${site.name} ${column}`,
    declaredCharset,
    `<p><font size=2>您现在的位置：<a href="/">首页</a> &gt;&gt; <a href="/xxgk/">信息公开</a> &gt;&gt; ${column}</font></p>
<TABLE width=100% border=0>
${rows.join('\n')}
</TABLE>`,
  );
}
