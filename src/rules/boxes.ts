import type { LineRule, PieceRule, RegionRule } from './strip-rules.ts';

/** Boxes that a portal sets around an article or into it: files, rating, comments, listening, further reading. */

/** A report, for examples of what stands behind one. */
const REPORT = '+一、概述\n+我市收到政府信息公开申请3件,均已答复。';

const FILE = '[^。;:|]{2,90}?\\.(?:pdf|ofd|docx?|xlsx?|wps|et|zip|rar)';
const ORDINAL = '(?:\\d{1,2}[.、])?';
const SIZE = '[([]?(?:(?:文件)?大小:?)?\\d{1,6}(?:\\.\\d{1,3})?[KM]B?[)\\]]?';
const BUTTON = '(?:已?下载(?:次数)?:?\\d{0,7}次?|在线预览|预览|点击下载)';

const fileLines: readonly LineRule[] = [
  {
    id: 'box/file-with-label',
    why: 'a file to download under the article',
    category: 'page-tools',
    where: 'bottom',
    line: new RegExp(`^(?:文件|附件|报告|全文|正文)下载:${ORDINAL}(?<value>${FILE})(?:${SIZE}|${BUTTON}){0,4}$`, 'iu'),
    key: 'attachment',
    pages: [
      `${REPORT}\n-文件下载:云溪市2018年政府信息公开工作年度报告.pdf`,
      `${REPORT}\n-附件下载: 1、统计表.xls 文件大小:32.5KB 下载次数:8`,
      `${REPORT}\n+附件:2018年度政府信息公开情况统计表.xls`,
    ],
  },
  {
    id: 'box/file-with-size',
    why: 'a file under the article with its size or its buttons',
    category: 'page-tools',
    where: 'bottom',
    line: new RegExp(`^${ORDINAL}(?<value>${FILE})(?:${SIZE}|${BUTTON}){1,4}$`, 'iu'),
    key: 'attachment',
    pages: [
      `${REPORT}\n-1. 统计表.xlsx(18KB)`,
      `${REPORT}\n-统计表.doc 21.5KB 下载 预览`,
      `${REPORT}\n+2018年度政府信息公开情况统计表.xls`,
    ],
  },
  {
    id: 'box/report-as-file',
    why: 'the report itself as a file under its text',
    category: 'page-tools',
    where: 'bottom',
    line: new RegExp(`^${ORDINAL}(?<value>(?=[^。;:|]{0,80}?\\d{4}年[^。;:|]{0,40}?(?:报告|年报))${FILE})$`, 'iu'),
    key: 'attachment',
    pages: [
      `${REPORT}\n-云溪市2018年政府信息公开工作年度报告.ofd`,
      `${REPORT}\n+附件:云溪市2018年政府信息公开工作年度报告.ofd`,
      `${REPORT}\n+政府信息公开情况统计表.ofd`,
    ],
  },
];

const IT = '(?:此|本|该|这)?(?:条|篇|次)?(?:信息|文章|内容|页面|网页|稿件)';

const visitorLines: readonly LineRule[] = [
  {
    id: 'box/rating',
    why: 'asks what the visitor thinks of the page',
    category: 'page-tools',
    where: 'outside',
    line: new RegExp(
      `^(?:(?:请)?[您你](?:对|觉得|认为)${IT}(?:的)?(?:满意度?|评价|(?:是否)?(?:对[您你])?(?:是否)?(?:有(?:所)?(?:帮助|用)|满意)).{0,20}|[您你](?:觉得|认为)${IT}[:?].{1,20}|(?:${IT})?(?:是否)?对[您你](?:是否)?有(?:所)?帮助(?:吗)?[:?]?(?:有用|没用|无用|是|否|有|没有){0,3})[:?]?$`,
      'u',
    ),
    key: null,
    pages: [
      `${REPORT}\n-请您对本页面的满意度打分:`,
      `${REPORT}\n-您觉得这篇文章对您是否有帮助?\n-是否对您有帮助? 有用 没用`,
      `${REPORT}\n-您认为该信息: 好 一般 差`,
      `${REPORT}\n+您对政府信息公开工作有意见的,可以来信。`,
    ],
  },
  {
    id: 'box/rating-answers',
    why: 'the answers to choose from',
    category: 'page-tools',
    where: 'outside',
    line: /^(?:(?:非常|很|基本|较|比较|不太|不|很不|非常不)?满意|一般){3,6}(?:提交|投票)?$/u,
    key: null,
    pages: [`${REPORT}\n-非常满意 满意 一般 不满意 提交`, `${REPORT}\n+群众满意 基本满意`],
  },
  {
    id: 'box/comment-notice',
    why: 'rules for those who comment, and what the site says of them',
    category: 'legal-line',
    where: 'outside',
    line: /^(?:(?:留言|评论|发言|跟帖)(?:须知|规则|声明|提示|说明):.{0,120}|(?:以[上下])?网友(?:留言|评论|发言)(?:内容)?(?:只|仅)代表(?:网友)?个人(?:观点|意见).{0,40})$/u,
    key: null,
    pages: [
      `${REPORT}\n-评论规则:请文明用语,不得发布广告。`,
      `${REPORT}\n-以上网友评论仅代表个人观点,与本站无关`,
      `${REPORT}\n+网友留言120条,均已答复。`,
    ],
  },
  {
    id: 'box/nothing-yet',
    why: 'a list of the portal is empty',
    category: 'list',
    where: 'outside',
    line: /^暂无(?:相关)?(?:内容|数据|信息|附件|解读|评论|文件|推荐)(?:[,!]?快来.{1,10})?[。!]?$/u,
    // A section may say that there is nothing to report.
    notBehind:
      /^(?:[一二三四五六七八九十]{1,3}[、.]|[(][一二三四五六七八九十]{1,3}[)])|(?:事项|情况|问题|措施)[:。]?$/u,
    key: null,
    pages: [
      `${REPORT}\n+六、其他需要报告的事项\n+暂无相关内容。`,
      `${REPORT}\n-暂无内容\n-暂无评论,快来发表吧!`,
      '+一、概述\n+暂无数据\n+我市收到政府信息公开申请3件。',
    ],
  },
  {
    id: 'box/tabs',
    why: 'the tabs of an article: its text, its interpretation, its files',
    category: 'menu',
    where: 'outside',
    line: /^(?:原文|正文|图解|音频|视频|图文|解读|(?:政策|文件|简明)(?:原文|解读|问答)|一图读懂|附件(?:下载)?|常见问题|智能问答|(?:智能)?(?:问答)?机器人(?:小\p{Script=Han})?|分享到?){2,8}$/u,
    key: null,
    pages: [
      '-原文 解读 视频\n+一、概述\n+我市收到政府信息公开申请3件,均已答复。',
      `${REPORT}\n-附件下载 政策解读 分享到`,
      `${REPORT}\n-政策问答 常见问题 智能问答机器人“小溪”`,
      `${REPORT}\n+政策解读`,
    ],
  },
  {
    id: 'box/picture-story',
    why: 'the title of an interpretation in pictures under the text',
    category: 'related',
    where: 'bottom',
    line: /^(?!.*\d[篇条件次期个])(?:(?:政策)?图解[:][^。]{2,60}|一(?:张)?图(?:读|看)懂[^。]{2,60})$/u,
    key: null,
    pages: [
      `${REPORT}\n-图解:云溪市年报里的数字\n-一图读懂云溪市政务公开`,
      '+一、概述\n+一图读懂栏目发布解读材料12篇。',
      `${REPORT}\n+图解:全年发布12篇\n+解读:由各科室撰写`,
      `${REPORT}\n+图解:采用图表形式解读政策,便于群众理解。`,
    ],
  },
  {
    id: 'box/machine-summary',
    why: 'a summary that a program made',
    category: 'teaser',
    where: 'anywhere',
    line: /^(?:AI|人工智能)(?:智能)?(?:摘要|总结|导读|概要|速览)[:].{0,220}$/u,
    key: null,
    pages: ['-AI导读:云溪市去年的公开情况。以上由机器生成\n+一、概述', '+一、概述\n+智能导读:机器人全年答复咨询12次。'],
  },
  {
    id: 'box/three-checks',
    why: 'who checked the page before it went online, in the three steps of the portals',
    category: 'byline',
    where: 'outside',
    line: /^[一初]审:\p{Script=Han}{2,4}[二复]审:\p{Script=Han}{2,4}[三终]审:(?<value>\p{Script=Han}{2,4})$/u,
    key: 'author',
    pages: [
      `${REPORT}\n-一审:张三 二审:李四 三审:王五`,
      `${REPORT}\n-初审:张三 复审:李四 终审:王五`,
      `${REPORT}\n+一审:维持 二审:维持`,
    ],
  },
];

const noticeLines: readonly LineRule[] = [
  {
    id: 'box/site-notice',
    why: 'the site speaks of itself: who may copy what, and for what it does not answer',
    category: 'legal-line',
    where: 'anywhere',
    line: /^(?:(?:免责|版权|特别|郑重|本站)?(?:声明|申明)[:](?:本(?:网|站|页)|凡|网站|转载)(?=.{0,120}(?:转载|版权|出处|来源|为准|仅供|承担|责任|授权|侵权|违者|禁止)).{0,160}|本(?:网|站|网站)(?:所)?(?:刊登|刊载|登载|发布|转载)的.{0,80}(?:版权(?:属|归|所有)|转载.{0,6}(?:注明|出处)|(?:使用|转载|下载|复制|引用)(?:时)?须经.{0,12}(?:授权|许可)|未经.{0,12}(?:授权|许可).{0,8}(?:使用|转载|下载|复制|引用)).{0,60})$/u,
    key: null,
    pages: [
      '-声明:本网站的内容以正式印发的文件为准。',
      '-版权声明:凡本网原创的稿件,转载时请写明出处。',
      '-本站登载的文字和图片,版权属于云溪市人民政府,使用须经授权。',
      '+声明:本报告的数据以统计表为准。',
      '+声明:本站无收费项目。',
      '+本网站发布的信息共1200条。',
      '+本网站发布的信息被省级媒体转载12条。',
      '+本网站发布的行政许可信息均经分管领导审核授权后公开。',
    ],
  },
  {
    id: 'box/report-a-mistake',
    why: 'where to report a mistake of the page',
    category: 'page-tools',
    where: 'anywhere',
    line: /^(?:[\p{Script=Han}]{2,6}:)?如.{0,4}发现(?:本|该)?(?:页面?|网页|网站|栏目).{0,20}(?:有误|错误|问题)[,]?请(?:您)?(?:点击|使用).{0,24}$/u,
    key: null,
    pages: [
      '-温馨提示:如您发现本页面有错误,请点击纠错',
      '+如发现本报告有误,请与本局办公室联系。',
      '+如发现网页问题,请拨打热线反映。',
    ],
  },
  {
    id: 'box/site-announcement',
    why: 'an announcement of the portal about itself',
    category: 'menu',
    where: 'outside',
    line: /^(?:网站|本站|站内)公告[:][^。]{2,60}$/u,
    key: null,
    pages: ['-网站公告:系统将于周末维护\n+一、概述', '+一、概述\n+网站公告栏目发布信息12条。'],
  },
  {
    id: 'box/time-of-making',
    why: 'how long the system took to make the page',
    category: 'cms',
    where: 'anywhere',
    line: /^(?:页面|本页|网页)(?:执行|加载|生成|处理)(?:时间|耗时):?\d{1,6}(?:\.\d{1,6})?(?:毫秒|秒|ms|s)$/iu,
    key: null,
    pages: ['-页面生成时间:8.25毫秒', '+页面加载时间缩短为2秒以内。'],
  },
  {
    id: 'box/own-address',
    why: 'the address of the page itself',
    category: 'page-tools',
    where: 'anywhere',
    line: /^(?:本文|原文|文章)(?:链接|地址|网址):https?:\/\/[!-~]{4,200}$/iu,
    key: null,
    pages: ['-本文链接:http://www.yunxi.example/art/12.html', '+下载网址:http://www.yunxi.example/xxgk'],
  },
];

export const boxLines: readonly LineRule[] = [...fileLines, ...visitorLines, ...noticeLines];

const words = (list: readonly string[]): RegExp =>
  new RegExp(`(?:${[...list].sort((a, b) => b.length - a.length).join('|')})`, 'u');

export const boxPieces: readonly PieceRule[] = [
  {
    id: 'box/comment-form',
    why: 'the fields of the comment form',
    category: 'page-tools',
    key: null,
    piece: words([
      '昵称:', '验证码:', '看不清[?]?换一张', '文明上网[,]?理性发言', '请遵守.{0,10}评论.{0,6}协议', '登录后(?:才能|可)?评论', '提交评论',
    ]), // prettier-ignore
    weak: false,
    labelled: false,
    pages: [
      '-昵称:\n-验证码: 看不清?换一张',
      '-网友评论 文明上网理性发言',
      '+开展文明上网、理性发言宣传活动。',
      '+群众登录后可评论政策解读稿件。',
    ],
  },
  {
    id: 'box/comments',
    why: 'the comments under an article and their counters',
    category: 'page-tools',
    key: null,
    piece: words([
      '点赞(?:\\d{1,6})?', '网友(?:留言|评论)', '换一张', '(?:全部|最新|热门)评论(?:\\(\\d{1,6}\\))?', '评论:\\d{1,6}', '评论\\(\\d{1,6}\\)',
    ]), // prettier-ignore
    weak: false,
    outsideOnly: true,
    labelled: false,
    pages: [
      `${REPORT}\n-点赞 12 收藏 纠错 我要评论\n-网友评论`,
      `${REPORT}\n-全部评论(0)`,
      '+一、概述\n+网友留言\n+我市收到政府信息公开申请3件,均已答复。',
      '+网友评论办理情况',
    ],
  },
  {
    id: 'box/rating-count',
    why: 'how many have rated the page',
    category: 'page-tools',
    key: null,
    piece: /(?:(?:文章|用户|网友|页面|信息)评价|共?有\d{1,7}人(?:参与)?评价)/u,
    weak: false,
    outsideOnly: true,
    labelled: false,
    pages: [
      `${REPORT}\n-文章评价`,
      `${REPORT}\n-用户评价 共有12人参与评价 我要纠错`,
      '+一、概述\n+文章评价\n+我市收到政府信息公开申请3件,均已答复。',
    ],
  },
  {
    id: 'box/audio-player',
    why: 'reads the page aloud',
    category: 'page-tools',
    key: null,
    piece: words([
      '语音:(?:开始|播放|暂停|停止)', '听(?:全文|文章|新闻)', '\\d{1,2}:\\d{2}/\\d{1,2}:\\d{2}', '倍速', '\\d(?:\\.\\d{1,2})?[Xx](?![A-Za-z])', '播放', '暂停', '停止播放',
    ]), // prettier-ignore
    weak: false,
    outsideOnly: true,
    labelled: false,
    pages: [
      '-语音:开始\n+一、概述',
      '-00:00/03:25 倍速 0.5X 1.0X 2.0X\n+一、概述',
      `${REPORT}\n-听全文`,
      '+一、概述\n+播放\n+我市收到政府信息公开申请3件,均已答复。',
      '+广播站播放政策解读节目24期。',
    ],
  },
  {
    id: 'box/other-formats',
    why: 'the same text in other formats',
    category: 'page-tools',
    key: null,
    piece: /(?:(?:下载|在线)阅读:?|(?:PDF|OFD|WORD)版(?:下载|阅读)?)/iu,
    weak: false,
    outsideOnly: true,
    labelled: false,
    pages: [`${REPORT}\n-下载阅读:PDF版 OFD版`, '+网站提供年报的PDF版和图文版。'],
  },
  {
    id: 'box/welcome',
    why: 'the site greets its visitors',
    category: 'menu',
    key: null,
    piece: /欢迎(?:您)?(?:访问|光临|来到)[\p{Script=Han}()]{2,30}?(?:网站?|门户|平台)!?(?!\p{Script=Han}{0,6}[,。])/u,
    weak: false,
    outsideOnly: true,
    labelled: false,
    pages: ['-欢迎访问云溪市政府网! 登录 注册 简 繁 EN\n+一、概述', '+欢迎访问云溪市政府网站,查阅公开的信息。'],
  },
];

/** A short line that is no heading, no attachment and no part of a signature. */
const NO_SIGNATURE =
  /^(?!附[件表]\d{0,2}:|[(]?[一二三四五六七八九十]{1,3}[、)]|\d{4}年\d{1,2}月\d{1,2}日$|\p{Script=Han}{2,24}(?:政府|局|厅|委|委员会|办|办公室|办事处|管委会|中心)$)[^。]{1,80}$/u;

export const boxRegions: readonly RegionRule[] = [
  {
    id: 'box/further-reading',
    why: 'related pages and files of the portal under the text',
    category: 'related',
    where: 'bottom',
    from: /^(?:(?:[您你])?(?:可能|或许)?(?:还)?(?:感兴趣|喜欢)的?(?:内容|文章|信息)?|相关内容推荐|相关文件|关联(?:文件|解读|阅读|信息|政策|稿件)|政策(?:原文|问答))[:]?$/u,
    until: null,
    within: 20,
    only: NO_SIGNATURE,
    pair: null,
    labels: [],
    needs: null,
    pages: [
      `${REPORT}\n-您可能感兴趣的内容:\n-云溪市水务局2017年政府信息公开工作年度报告2018-01-29\n-云溪市召开会议 2018-01-11`,
      `${REPORT}\n-关联文件:\n-听全文`,
      `${REPORT}\n-相关文件:\n+附件:统计表.xls\n+云溪市财政局\n+2019年1月28日`,
      '+一、概述\n+相关文件\n+我市收到政府信息公开申请3件,均已答复。',
    ],
  },
  {
    id: 'box/interpretations',
    why: 'interpretations of the portal under the text: their headings are also words of a report, so that a list must follow',
    category: 'related',
    where: 'bottom',
    from: /^(?:政策图解|(?:专家|媒体|部门|视频|图文|音频)解读)[:]?$/u,
    until: null,
    within: 20,
    only: NO_SIGNATURE,
    pair: null,
    labels: [],
    needs: /^暂无|^一张?图(?:读|看)懂|\d{4}-\d{1,2}-\d{1,2}$/u,
    pages: [
      `${REPORT}\n-政策图解\n-一图读懂云溪市年报\n-专家解读\n-暂无内容`,
      `${REPORT}\n+专家解读\n+由各科室撰写并在网站发布`,
      '+一、概述\n+专家解读\n+我市收到政府信息公开申请3件,均已答复。',
    ],
  },
  {
    id: 'box/no-files',
    why: 'a list of files that is empty',
    category: 'page-tools',
    where: 'bottom',
    from: /^(?:附件下载|相关附件|附件列表|下载附件|文件附件)[:]?$/u,
    until: null,
    within: 1,
    only: /^(?:无|暂无|没有)(?:附件)?$/u,
    pair: null,
    labels: [],
    needs: /^(?:无|暂无|没有)/u,
    pages: [`${REPORT}\n-相关附件:\n-无`, '+一、概述\n+我市收到政府信息公开申请3件,均已答复。\n+无'],
  },
];
