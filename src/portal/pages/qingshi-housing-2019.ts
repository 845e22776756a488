import { heading, signature, table, toParts, type Article } from '../article.ts';
import { makeTable2Of2019 } from '../tables/make-table-2.ts';
import { makeTable3 } from '../tables/make-table-3.ts';
import { makeTable4 } from '../tables/make-table-4.ts';

/** A county bureau on 2019; stands in the encyclopaedia below a province's report. */
export const qingshiHousing2019: Article = {
  title: '青石县住房和城乡建设局2019年政府信息公开工作年度报告',
  publishedOn: '2020-01-21 00:00',
  source: '青石县住房和城乡建设局',
  indexNumber: null,
  attachments: [],
  parts: toParts([
    '青石县住房和城乡建设局按新格式编制2019年度报告，各项数据的统计期为2019年1月1日到12月31日。',
    heading('一、总体情况'),
    '全局2019年公开信息703条：县政府网站514条，“青石住建”微信公众号189条。公租房轮候名单、物业服务企业信用等级、商品房预售许可分批公布，接受群众查询1320人次。',
    '收到公开申请6件，办结6件，内容为小区规划图、维修资金账目和征收补偿方案。',
    heading('二、主动公开政府信息情况'),
    ...makeTable2Of2019({
      regulations: ['0', '0', '0'],
      normativeDocs: ['3', '3', '17'],
      licenses: ['14', '-1', '268'],
      otherServices: ['9', '0', '455'],
      penalties: ['62', '3', '19'],
      coercion: ['4', '0', '1'],
      fees: ['1', '0'],
      procurement: ['23', '1140.25万元'],
    }).map(table),
    heading('三、收到和处理政府信息公开申请情况'),
    table(
      makeTable3({
        form: '2019-2020',
        received: [5, 1, 0, 0, 0, 0],
        carriedIn: [0, 0, 0, 0, 0, 0],
        results: { 1: [3, 0, 0, 0, 0, 0], 2: [1, 0, 0, 0, 0, 0], 12: [0, 1, 0, 0, 0, 0], 15: [1, 0, 0, 0, 0, 0] },
      }),
    ),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    table(makeTable4({ review: [0, 0, 1, 0], direct: [1, 0, 0, 0], afterReview: [0, 0, 0, 0] })),
    heading('五、存在的主要问题及改进情况'),
    '图纸类材料扫描件不清晰、物业投诉处理结果公开滞后，是群众意见最集中的两点。我局已购置大幅面扫描仪，并规定投诉办结后五日内公布结果。',
    heading('六、其他需要报告的事项'),
    '没有需要补充报告的其他事项。',
    signature('青石县住房和城乡建设局'),
    signature('2020年1月20日'),
  ]),
};
