import { heading, signature, table, toParts, type Article } from '../article.ts';
import { makeTable2Of2021 } from '../tables/make-table-2.ts';
import { makeTable3 } from '../tables/make-table-3.ts';
import { makeTable4 } from '../tables/make-table-4.ts';

/** A county bureau on 2021; the copy lost the cells of its tables, and their figures stand glued together. */
export const qingshiStatistics2021: Article = {
  title: '青石县统计局2021年政府信息公开工作年度报告',
  publishedOn: '2022-01-25 00:00',
  source: '青石县统计局',
  indexNumber: null,
  attachments: [],
  parts: toParts([
    '青石县统计局现发布2021年度政府信息公开工作报告，内容覆盖2021年1月1日至2021年12月31日，由局普查中心承办，电话0990-6680309。',
    heading('一、总体情况'),
    '以第七次全国人口普查数据发布为主线，我局2021年公开统计信息154条，出版《青石统计年鉴》1部、统计月报12期，接待查阅者87人次。普查公报发布当天解读3篇，阅读量超过2万次。',
    '2021年收到信息公开申请12件，结转1件，办结12件，尚有1件转入2022年办理。其中，9件来自自然人，1件来自企业，2件来自律师事务所。',
    heading('二、主动公开政府信息情况'),
    table(
      makeTable2Of2021({
        regulations: ['0', '0', '0'],
        normativeDocs: ['1', '0', '3'],
        licenses: '0',
        penalties: '4',
        coercion: '0',
        fees: '0',
      }),
    ),
    heading('三、收到和处理政府信息公开申请情况'),
    table(
      makeTable3({
        form: '2021-',
        received: [9, 1, 0, 0, 2, 0],
        carriedIn: [1, 0, 0, 0, 0, 0],
        results: {
          1: [5, 0, 0, 0, 1, 0],
          2: [1, 0, 0, 0, 0, 0],
          11: [3, 1, 0, 0, 0, 0],
          12: [0, 0, 0, 0, 1, 0],
        },
      }),
    ),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    table(makeTable4({ review: [1, 0, 0, 1], direct: [1, 0, 0, 0], afterReview: [0, 0, 0, 0] })),
    heading('五、存在的主要问题及改进情况'),
    '统计数据发布预告不够准时，分乡镇数据开放不足。2022年起，将在每季度首月公布发布日程，逐步开放乡镇主要指标。',
    heading('六、其他需要报告的事项'),
    '青石县统计局本年度未产生信息处理费。',
    signature('青石县统计局'),
    signature('2022年1月24日'),
  ]),
};
