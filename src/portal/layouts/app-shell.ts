import type { Article } from '../article.ts';
import { escapeHtml } from '../render-parts.ts';
import type { SiteFace } from './layout.ts';

/** What the shell's script fetches: the article as data. */
export function toShellData(site: SiteFace, column: string, article: Article): string {
  return JSON.stringify({
    site: site.name,
    crumbs: ['首页', '信息公开', column],
    title: article.title,
    date: article.publishedOn,
    source: article.source,
    parts: article.parts.map((part) => (part.kind === 'table' ? { kind: 'table', rows: part.table } : part)),
    footer: [`主办单位：${site.name}`, `${site.icp} 政府网站标识码：${site.siteId}`],
  });
}

/** A page without text: its script fetches `dataPath` from the same host and builds everything. */
export function renderShell(title: string, dataPath: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body><div id="app"></div>
<script>
(function () {
  function make(tag, text, parent, name) {
    var node = document.createElement(tag);
    if (text) node.textContent = text;
    if (name) node.className = name;
    parent.appendChild(node);
    return node;
  }
  function table(rows, parent) {
    var body = make('tbody', '', make('table', '', parent, 'data-table'));
    rows.forEach(function (row) {
      var line = make('tr', '', body);
      row.forEach(function (one) {
        var made = make(one.isHeader ? 'th' : 'td', one.text, line);
        if (one.colSpan > 1) made.colSpan = one.colSpan;
        if (one.rowSpan > 1) made.rowSpan = one.rowSpan;
      });
    });
  }
  function show(data) {
    var app = document.getElementById('app');
    make('div', '当前位置：' + data.crumbs.join(' > '), app, 'el-breadcrumb');
    var main = make('div', '', app, 'detail');
    make('h1', data.title, main, 'detail-title');
    make('div', '发布时间：' + data.date + '  来源：' + data.source, main, 'detail-info');
    var content = make('div', '', main, 'detail-content');
    data.parts.forEach(function (part) {
      if (part.kind === 'table') table(part.rows, content);
      else make(part.kind === 'heading' ? 'h3' : 'p', part.text, content, part.kind);
    });
    make('div', '打印 关闭', main, 'detail-tools');
    data.footer.forEach(function (line) { make('p', line, app, 'footer-line'); });
  }
  fetch(${JSON.stringify(dataPath)}).then(function (answer) { return answer.json(); }).then(show);
})();
</script></body></html>`;
}
