import { heading, signature, table, toParts, type Article } from '../article.ts';
import { makeTable2Of2021 } from '../tables/make-table-2.ts';
import { makeTable3 } from '../tables/make-table-3.ts';
import { makeTable4 } from '../tables/make-table-4.ts';

/**
 * A county bureau on 2023 whose figures do not add up: one cell of table 三 is printed one too high, and the text says
 * nine applications where the table says seven.
 */
export const linhuWater2023: Article = {
  title: '临湖县水利局2023年政府信息公开工作年度报告',
  publishedOn: '2024-01-23 08:47',
  source: '临湖县水利局',
  indexNumber: '990121018/2024-00003',
  attachments: [],
  parts: toParts([
    '临湖县水利局2023年度报告由总体情况等六部分组成，数据期限为2023年1月1日至2023年12月31日，由局办公室负责解释，电话0990-6650417。',
    heading('一、总体情况'),
    '2023年我局共公开水利信息318条，汛期每日两次发布水雨情简报，累计发布184期；水利工程质量监督、取水许可、河湖长制巡查结果均在县政府网站对应栏目公布。',
    '围绕农村饮水安全，制作政策解读12件，入村开展“水价明白账”宣讲9场，现场答复村民提问210余人次。',
    '本年度收到政府信息公开申请9件，全部办理完毕，没有结转。申请事项以水库移民补助标准和河道采砂规划为主。',
    heading('二、主动公开政府信息情况'),
    table(
      makeTable2Of2021({
        regulations: ['0', '0', '0'],
        normativeDocs: ['1', '0', '6'],
        licenses: '83',
        penalties: '11',
        coercion: '2',
        fees: '146.08',
      }),
    ),
    heading('三、收到和处理政府信息公开申请情况'),
    table(
      makeTable3({
        form: '2021-',
        received: [5, 2, 0, 0, 0, 0],
        carriedIn: [0, 0, 0, 0, 0, 0],
        results: { 1: [3, 1, 0, 0, 0, 0], 2: [1, 0, 0, 0, 0, 0], 11: [1, 1, 0, 0, 0, 0] },
        misprints: [{ row: '（一）予以公开', col: 0, printed: '4' }],
      }),
    ),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    table(makeTable4({ review: [0, 0, 0, 0], direct: [0, 0, 0, 0], afterReview: [0, 0, 0, 0] })),
    heading('五、存在的主要问题及改进情况'),
    '不足之处：工程类信息公开偏“干”，缺少图纸和通俗说明；基层水利站没有安排替岗人员，信息员请假时更新中断。',
    '整改打算：为在建的四座水库除险加固项目各建一个公开页，图文并列；各站设AB岗，由分管副局长每半月查看一次更新记录。',
    heading('六、其他需要报告的事项'),
    '未收取信息处理费，也没有其他需要说明的情况。',
    signature('临湖县水利局'),
    signature('2024年1月22日'),
  ]),
};
