import { heading, signature, table, toParts, type Article } from '../article.ts';
import { makeAnnexFj } from '../tables/make-annex.ts';

/** A sub-district on 2017 that still fills in the old annex; GBK. */
export const wangjiangShazhou2017: Article = {
  title: '沙洲街道办事处2017年政府信息公开年度报告',
  publishedOn: '2018-01-29 00:00',
  source: '沙洲街道办事处',
  indexNumber: null,
  attachments: [],
  parts: toParts([
    '沙洲街道办事处隶属望江区，辖区有9个社区。现依规定公布2017年度（1月1日至12月31日）政府信息公开情况，联系电话0990-6231155。',
    heading('一、概况'),
    '街道成立以主任为组长的公开工作小组，社区书记兼任监督员；小区门口的电子屏全部接入街道发布系统，共36块。',
    heading('二、主动公开'),
    '年度内主动公开文件286条，网站公开280条，公报公开6条；历年累计2140条。公开内容涵盖社会救助、老旧小区加装电梯、社区矫正和文化活动。',
    heading('三、依申请公开'),
    '全年只收到2条申请，1条当面提出，1条通过网络提出，均涉及拆迁安置房分配；经办理，同意公开1条，部分公开1条。',
    heading('四、咨询、复议与申诉'),
    '社区事务受理大厅接受各类咨询2750人次；没有人就信息公开提出行政复议、行政诉讼或者申诉。',
    heading('五、不足与改进'),
    '电子屏滚动过快，老人看不清；公开目录两年未修订。拟放慢滚屏速度，并在三月底前完成目录修订。',
    heading('附：统计表'),
    table(
      makeAnnexFj(2017, [
        [286, 2140],
        [280, 2051],
        [6, 22],
        [2, 14],
        [1, 9],
        [1, 3],
        [0, 2],
        [2, 14],
        [1, 10],
        [1, 2],
        [0, 1],
        [0, 1],
        [0, 1],
        [0, 0],
        [0, 0],
      ]),
    ),
    signature('沙洲街道办事处'),
    signature('2018年1月25日'),
  ]),
};
