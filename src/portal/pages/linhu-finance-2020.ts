import { heading, signature, table, toParts, type Article } from '../article.ts';
import { makeTable2Of2019 } from '../tables/make-table-2.ts';
import { makeTable3 } from '../tables/make-table-3.ts';
import { makeTable4 } from '../tables/make-table-4.ts';

/** A county bureau on 2020; where an item does not exist it prints a slash or leaves the cell empty. */
export const linhuFinance2020: Article = {
  title: '临湖县财政局2020年政府信息公开工作年度报告',
  publishedOn: '2021-01-19 14:33',
  source: '临湖县财政局',
  indexNumber: '990121012/2021-00006',
  attachments: [],
  parts: toParts([
    '临湖县财政局按照县政府办公室通知的格式，对2020年度信息公开工作进行了梳理，形成本报告。数据统计时间从2020年1月1日到2020年12月31日。联系科室：局办公室，电话0990-6650235，传真0990-6650236。',
    heading('一、总体情况'),
    '我局以“晒账本”为主线，2020年在县政府网站主动公开信息537条，其中预决算信息268条，政府采购信息142条，会计考试、非税票据等服务信息127条。全县84家一级预算单位的部门预算在人代会批准后20日内全部上网，“三公”经费说明细化到项级科目。',
    '疫情发生后，我局单设“抗疫资金”栏目，公开资金分配明细25批，涉及中央、省、市、县四级资金3870万元，企业和群众可以逐笔核对去向。',
    '本年收到公开申请11件，上年结转1件，办结11件，转入下年1件。申请人主要询问扶贫资金绩效和政府性债务限额。',
    heading('二、主动公开政府信息情况'),
    ...makeTable2Of2019({
      regulations: ['/', '/', '/'],
      normativeDocs: ['4', '4', '29'],
      licenses: ['2', '0', '36'],
      otherServices: ['5', '1', '412'],
      penalties: ['18', '0', '3'],
      coercion: ['', '', ''],
      fees: ['2', '-1'],
      procurement: ['67', '1986.4万元'],
    }).map(table),
    heading('三、收到和处理政府信息公开申请情况'),
    table(
      makeTable3({
        form: '2019-2020',
        received: [7, 3, 0, 0, 1, 0],
        carriedIn: [1, 0, 0, 0, 0, 0],
        results: {
          1: [4, 1, 0, 0, 0, 0],
          2: [1, 0, 0, 0, 0, 0],
          10: [1, 0, 0, 0, 0, 0],
          11: [1, 2, 0, 0, 1, 0],
        },
      }),
    ),
    heading('四、政府信息公开行政复议、行政诉讼情况'),
    table(makeTable4({ review: [1, 0, 0, 0], direct: [0, 0, 0, 0], afterReview: [0, 0, 0, 0] })),
    heading('五、存在的主要问题及改进情况'),
    '主要问题：预算表格专业术语多，老百姓看不懂；部分乡镇财政所公开时间晚于规定。改进办法：从2021年起随预算一并公开“一图读懂”；对财政所逐一下发时间表，逾期在全县财政会议上点名。',
    heading('六、其他需要报告的事项'),
    '本局无其他应当报告的事项。',
    signature('临湖县财政局'),
    signature('2021年1月18日'),
  ]),
};
