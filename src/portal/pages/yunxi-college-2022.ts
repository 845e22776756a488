import { heading, signature, toParts, type Article } from '../article.ts';

/** A university's report on its own disclosure: looks alike, and is none. */
export const yunxiCollege2022: Article = {
  title: '云溪学院2021-2022学年信息公开年度报告',
  publishedOn: '2022-10-28 00:00',
  source: '云溪学院校长办公室',
  indexNumber: null,
  attachments: [],
  parts: toParts([
    '根据《高等学校信息公开办法》和教育部清单要求，学校编制2021-2022学年信息公开年度报告，统计期自2021年9月1日至2022年8月31日。',
    heading('一、信息公开工作概述'),
    '学校党委常委会审定公开事项清单50条，校长办公室牵头，二级学院各设一名联络员。',
    heading('二、主动公开情况'),
    '学年内校园网发布信息3120条，公开招生计划、录取分数、财务决算、科研经费、干部任免等内容；教代会听取财务报告1次。',
    heading('三、依申请公开情况'),
    '本学年收到校友提出的信息公开申请2项，已书面答复。',
    heading('四、评议和举报情况'),
    '师生员工对信息公开工作评价良好，学校未收到举报。',
    heading('五、主要经验和不足'),
    '二级学院网页更新不及时，英文网页内容偏少，下一学年将统一模板并增配学生记者。',
    signature('云溪学院'),
    signature('2022年10月26日'),
  ]),
};
