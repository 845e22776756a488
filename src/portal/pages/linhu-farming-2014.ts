import { heading, signature, toParts, type Article } from '../article.ts';

/** A report in a folder that robots.txt closes: nobody should ever read it. */
export const linhuFarming2014: Article = {
  title: '临湖县农业局2014年政府信息公开工作年度报告',
  publishedOn: '2015-03-02 10:10',
  source: '临湖县农业局',
  indexNumber: null,
  attachments: [],
  parts: toParts([
    '县农业局2014年信息公开工作报告如下，数据统计到2014年12月31日。',
    heading('一、基本情况'),
    '全年发布农情信息205条，印发农技明白纸2.6万张，12316热线接听农户来电1870次。',
    heading('二、依申请公开'),
    '收到农资补贴名单公开申请2件，已全部同意公开。',
    heading('三、打算'),
    '明年把植保预报搬上手机短信，覆盖种粮大户600户。',
    signature('临湖县农业局'),
    signature('2015年2月27日'),
  ]),
};
