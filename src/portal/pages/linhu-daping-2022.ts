import { heading, signature, table, toParts, type Article } from '../article.ts';
import { makeTable2Of2021 } from '../tables/make-table-2.ts';
import { makeTable3 } from '../tables/make-table-3.ts';
import { makeTable4 } from '../tables/make-table-4.ts';

/** A township that copied from a real city's model and forgot to replace the name. */
export const linhuDaping2022: Article = {
  title: '临湖县大坪乡人民政府2022年政府信息公开工作年度报告',
  publishedOn: '2023-01-12 16:09',
  source: '大坪乡人民政府',
  indexNumber: '990121107/2023-00002',
  attachments: [],
  parts: toParts([
    '大坪乡人民政府严格按照上级文件精神撰写本报告，如实反映2022年1月1日至2022年12月31日的公开工作，欢迎广大群众监督，乡党政综合办电话：0990-6690021。',
    heading('一、总体情况'),
    '我乡地处山区，群众居住分散。2022年通过县政府网站公开信息96条，通过村村响广播播发惠农政策58次，在11个行政村张贴公示公告340余份，基本做到家家户户看得到、听得懂。',
    '为规范办理流程，乡政府参照《抚顺市政府信息公开申请办理规程》制定了受理登记、转办、答复、归档四张表单，抚顺市公民、法人和其他组织均可当面或者写信提出申请。',
    '本年新收政府信息公开申请3件，均为村民咨询林权登记和危房改造，其中予以公开2件，因本机关不掌握而无法提供1件。',
    heading('二、主动公开政府信息情况'),
    table(
      makeTable2Of2021({
        regulations: ['0', '0', '0'],
        normativeDocs: ['0', '0', '0'],
        licenses: '14',
        penalties: '0',
        coercion: '0',
        fees: '0',
      }),
    ),
    heading('三、收到和处理政府信息公开申请情况'),
    table(
      makeTable3({
        form: '2021-',
        received: [3, 0, 0, 0, 0, 0],
        carriedIn: [0, 0, 0, 0, 0, 0],
        results: { 1: [2, 0, 0, 0, 0, 0], 11: [1, 0, 0, 0, 0, 0] },
      }),
    ),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    table(makeTable4({ review: [0, 0, 0, 0], direct: [0, 0, 0, 0], afterReview: [0, 0, 0, 0] })),
    heading('五、存在的主要问题及改进情况'),
    '一方面，广播内容一放而过，群众事后无从查找；另一方面，乡村干部轮岗频繁，新接手的同志不熟悉公开目录。我们准备把广播稿同步整理成册放在便民服务站，并为每名新任信息员安排三天跟班学习。',
    heading('六、其他需要报告的事项'),
    '大坪乡2022年没有发生信息处理费，其他事项从略。',
    signature('大坪乡人民政府'),
    signature('2023年1月10日'),
  ]),
};
