import type { Form } from './form-data.ts';

const INTRO = '云溪市人民政府办公室按照《中华人民共和国政府信息公开条例》的规定编制本年度报告，欢迎社会各界监督。';
const CLOSING = '下一步将充实公开内容，提高答复质量，把公开要求落到办文办会的各个环节。';

function parts(form: Form): { title: string; before: string[]; after: string[] } {
  const title = `云溪市人民政府办公室${String(form.year)}年政府信息公开工作年度报告`;
  const isFixed = form.year > 2018;
  const problems = isFixed ? '五、存在的主要问题及改进情况' : '二、存在的问题和改进措施';
  // An annex stands behind the text, a table of the fixed format in its section.
  return isFixed
    ? { title, before: [INTRO, '一、总体情况', '全年公开工作平稳有序。', form.section], after: [problems, CLOSING] }
    : { title, before: [INTRO, '一、概述', '全年公开工作平稳有序。', problems, CLOSING, form.section], after: [] };
}

/** A whole report page around one printed form. */
export function pageAround(form: Form, isHtml: boolean, printed: string): Uint8Array {
  const { title, before, after } = parts(form);
  const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n');
  const head = `<head><meta charset="utf-8"><title>${title}</title></head>`;
  const text = isHtml
    ? `<html>${head}<body><h1>${title}</h1>${paragraphs(before)}\n${printed}\n${paragraphs(after)}</body></html>`
    : [title, ...before, printed, ...after].join('\n\n');
  return new TextEncoder().encode(text);
}
