import type { HostilePage } from './hostile-html.ts';
import { textReport } from './report-around.ts';

const HAN = '公开政府信息工作情况说明办法条例落实推进加强管理服务群众';
const REPORT =
  '云溪市2019年政府信息公开工作年度报告\n\n根据条例要求，编制本报告。全年主动公开政府信息12条，收到申请3件。\n\n一、总体情况\n\n我市公开信息12条。\n\n';
const CELLS = [
  '第二十条第（一）项',
  '信息内容',
  '本年新制作数量',
  '本年新公开数量',
  '对外公开总数量',
  '规章',
  0,
  0,
  0,
  '规范性文件',
  1,
  1,
  5,
];
const FORM_ROWS = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开',
  '（七）总计',
];
const FORM_HEAD =
  '三、收到和处理政府信息公开申请情况\n\n申请人情况自然人法人或其他组织总计商业企业科研机构社会公益组织法律服务机构其他\n';

const again = (name: string, part: string, size: number): HostilePage => ({
  name, size, make: (n) => textReport(part.repeat(n)),
}); // prettier-ignore

/** Flattened pages. Sizes are repetitions; most make a line, or a page, of about half a megabyte. */
export const hostileText: readonly HostilePage[] = [
  { name: 'a line of Han without a mark', size: 60_000, make: (n) => textReport(HAN.repeat(n)) },
  again('numbers of one paragraph', '12件、', 50_000),
  again('numbers with phrases', '收到12件,', 30_000),
  again('numbers apart', '12 ', 200_000),
  again('digits', '1234567890', 80_000),
  again('thousands', '1,', 300_000),
  again('cell marks', '| ', 200_000),
  again('lines with a cell mark', 'a |\n', 15_000),
  again('rows with cell marks', '总计 | 1 | 2 |\n', 15_000),
  again('title marks', '《', 300_000),
  again('round brackets', '(', 500_000),
  again('full-width brackets', '（', 300_000),
  again('quotation marks', '"', 400_000),
  again('typographic quotation marks', '“', 300_000),
  again('openers of lists', '其中', 160_000),
  again('openers of lists with commas', '其中,', 100_000),
  again('ordinals', '一、', 100_000),
  again('lines of ordinals', '一、\n', 15_000),
  again('injected pinyin', '公(gong)', 60_000),
  again('repeated pinyin', '(gong)', 100_000),
  again('half pinyin', '公(gon', 80_000),
  again('titles', '云溪市2019年政府信息公开工作年度报告\n\n', 20_000),
  again('reports', REPORT, 2_000),
  again('cells one a line', `${CELLS.join('\n\n')}\n\n`, 1_500),
  again('values of one label', `本年新收政府信息公开申请数量\n\n${'1\n\n'.repeat(7)}`, 2_000),
  again('columns of the table of fees', '通知收取件数', 40_000),
  again('lines of the table of fees', '项目\n通知收取件数\n', 15_000),
  again('white space', '公  ', 150_000),
  again('empty lines', '\n', 100_000),
  again('Traditional', '政務公開資訊網路檔案', 20_000),
  again('dashes', '-', 400_000),
  again('page numbers', '- 4 -\n公开\n', 12_000),
  again('labels of a date line', '来源:', 60_000),
  again('dates', '2019年3月1日', 40_000),
  again('names of places', '上海市北京市广东省深圳市', 20_000),
  again('names of the body', '云溪市人民政府', 40_000),
  again('sentences', '我局公开信息12条。', 20_000),
  { name: 'joined digits of a form', size: 4_000, says: ['extract.glued-row'], make: (n) => textReport(FORM_HEAD + FORM_ROWS.map((label) => label + '1203400056'.repeat(n / 10 / FORM_ROWS.length)).join('\n')) }, // prettier-ignore
];
