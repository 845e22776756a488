/** What a hostile part stands in, so that the page is a report and every stage has to read it. */
const TITLE = '云溪市人民政府2019年政府信息公开工作年度报告';
const INTRO = '根据《中华人民共和国政府信息公开条例》要求，编制本报告。';
const FIGURES = '2019年，我市主动公开政府信息3210条。';
const CLOSING = '下一步将加强政府信息公开工作，提高公开质量。';

export function htmlReport(part: string): string {
  const head = `<html><head><meta charset="utf-8"><title>${TITLE}</title></head><body><h1>${TITLE}</h1><p>${INTRO}</p>`;
  const tail = `<h2>五、存在的主要问题及改进情况</h2><p>${CLOSING}</p></body></html>`;
  return `${head}<h2>一、总体情况</h2><p>${FIGURES}</p>${part}${tail}`;
}

export function textReport(part: string): string {
  const head = `${TITLE}\n\n${INTRO}\n\n一、总体情况\n\n${FIGURES}`;
  return `${head}\n\n${part}\n\n五、存在的主要问题及改进情况\n\n${CLOSING}\n`;
}
