import type { FormCell, FormTable, Part } from './article.ts';

/**
 * How an editor left the text of an article: clean paragraphs, Word's spans and styles, line breaks inside one
 * element, or the tags of the nineties.
 */
export type BodyStyle = 'paragraphs' | 'word' | 'breaks' | 'nineties';

export function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/** The parts of an article as HTML in the given style. */
export function renderParts(parts: readonly Part[], style: BodyStyle): string {
  const rendered = parts.map((part) =>
    part.kind === 'table' ? renderTable(part.table, style) : renderText(part.text, part.kind, style),
  );
  return style === 'breaks' ? `<div class="content">${rendered.join('\n')}</div>` : rendered.join('\n');
}

type TextKind = 'paragraph' | 'heading' | 'signature';

function renderText(text: string, kind: TextKind, style: BodyStyle): string {
  const html = escapeHtml(text);
  if (style === 'word') return wordParagraph(text, kind);
  if (style === 'breaks') return kind === 'signature' ? `<br>${html}<br>` : `&emsp;&emsp;${html}<br>`;
  if (style === 'nineties') return ninetiesText(html, kind);
  if (kind === 'heading') return `<p style="text-indent: 2em;"><strong>${html}</strong></p>`;
  if (kind === 'signature') return `<p style="text-align: right;">${html}</p>`;
  return `<p style="text-indent: 2em;">${html}</p>`;
}

function ninetiesText(html: string, kind: TextKind): string {
  if (kind === 'heading') return `<p><font face="黑体" size="3"><b>　　${html}</b></font></p>`;
  if (kind === 'signature') return `<p align="right"><font size="3">${html}</font></p>`;
  return `<p><font size="3">　　${html}</font></p>`;
}

/** Word cuts a run wherever Latin letters or digits begin, so numbers stand in spans of their own. */
function wordParagraph(text: string, kind: TextKind): string {
  const font = kind === 'heading' ? '黑体' : '仿宋_GB2312';
  const align = kind === 'signature' ? 'text-align:right;' : 'text-indent:32pt;';
  const runs = text.split(/([0-9.%]+)/u).filter((run) => run !== '');
  const spans = runs.map((run) => {
    const latin = /^[0-9.%]+$/u.test(run);
    const style = latin ? 'font-family:Times New Roman' : `font-family:${font}`;
    return `<span${latin ? ' lang="EN-US"' : ''} style="font-size:16.0pt;${style};mso-spacerun:'yes'">${escapeHtml(run)}</span>`;
  });
  const end = '<span style="font-size:16.0pt"><o:p></o:p></span>';
  return `<p class="MsoNormal" style="${align}line-height:28.0pt;mso-line-height-rule:exactly">${spans.join('')}${end}</p>`;
}

/** A table as HTML; Word wraps each cell's text in a paragraph and a span and marks no header cells. */
export function renderTable(rows: FormTable, style: BodyStyle): string {
  const open: Record<BodyStyle, string> = {
    paragraphs: '<table border="1" cellspacing="0" cellpadding="0" width="100%">',
    word: '<div align="center"><table class="MsoTableGrid" border="1" style="border-collapse:collapse;mso-yfti-tbllook:1184">',
    breaks: '<table class="table_xxgk">',
    nineties: '<table border=1 width="95%" align=center bordercolor="#000000">',
  };
  const body = rows.map((row) => `<tr>${row.map((one) => renderCell(one, style)).join('')}</tr>`).join('\n');
  return `${open[style]}<tbody>\n${body}\n</tbody></table>${style === 'word' ? '</div>' : ''}`;
}

function renderCell(one: FormCell, style: BodyStyle): string {
  const spans = `${one.colSpan > 1 ? ` colspan="${one.colSpan}"` : ''}${one.rowSpan > 1 ? ` rowspan="${one.rowSpan}"` : ''}`;
  const text = escapeHtml(one.text);
  if (style !== 'word') {
    const name = one.isHeader && style === 'paragraphs' ? 'th' : 'td';
    return `<${name}${spans}>${text === '' ? '&nbsp;' : text}</${name}>`;
  }
  const width = `style="width:${37 * one.colSpan}pt;padding:0cm 5.4pt;mso-border-alt:solid windowtext .5pt"`;
  const inner = text === '' ? '<o:p>&nbsp;</o:p>' : text;
  return `<td${spans} ${width}><p class="MsoNormal" align="center"><span style="font-size:10.5pt;font-family:宋体">${inner}</span></p></td>`;
}
